//! Prints how many entities and names each embedded list has.
//!
//! ```sh
//! cargo run -p rasd-gazetteer-data --example lists
//! ```

#![allow(clippy::print_stdout)]

fn main() -> Result<(), Box<dyn std::error::Error>> {
    for list in rasd_gazetteer_data::lists()? {
        println!("{:14} {:6} entities {:7} names", list.list(), list.entity_count(), list.name_count());
    }
    Ok(())
}
