//! Prints the dates of standard input with the day that each means, counted from the day of the first argument.
//!
//! ```sh
//! echo "وصل مساء الخميس، وسيعود الأسبوع المقبل" | cargo run -p rasd-datetime --example calendar -- 2022 1 8
//! ```

#![allow(clippy::print_stdout)]

use std::io::{Read, stdin};

use rasd_datetime::{CivilDate, Context, find};

fn main() -> Result<(), Box<dyn std::error::Error>> {
    let numbers: Vec<String> = std::env::args().skip(1).collect();
    let [year, month, day] = numbers.as_slice() else {
        return Err("give the day on which the text was written: year, month, day".into());
    };
    let day = CivilDate::new(year.parse()?, month.parse()?, day.parse()?).ok_or("there is no such day")?;
    let mut text = String::new();
    stdin().lock().read_to_string(&mut text)?;
    for found in find(&text, &Context::new().with_date(day)) {
        println!("{}\t{}\t{}", found.value.as_deref().unwrap_or("?"), found.span.slice(&text), found.rule);
    }
    Ok(())
}
