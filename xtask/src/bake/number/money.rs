//! Coins, currency signs, regions and units: the words that name them and the tables they point into.

use std::collections::BTreeSet;

use anyhow::{Context, Result};

use super::{Row, list, read};

/// The tables of money and measures, with the rows that point into them.
#[derive(Debug, Default)]
pub(super) struct Money {
    coins: Vec<(String, String)>,
    units: Vec<String>,
    regions: Vec<(String, String)>,
    words: Vec<String>,
    phrases: Vec<String>,
}

impl Money {
    pub(super) fn read() -> Result<Self> {
        let mut money = Self::default();
        // Index 0 of each table means "none".
        money.coins.push((String::new(), coin("", "0", "-", "0")?));
        money.units.push(String::new());
        money.regions.push((String::new(), region("", "", false)));
        money.read_coins()?;
        money.read_signs()?;
        money.read_regions()?;
        money.read_nisbas()?;
        money.read_units("units.tsv")?;
        money.read_units("cldr_units.tsv")?;
        for row in read("cldr_currency_names.tsv")? {
            money.phrases.push(format!(
                "({:?}, P::Currency({:?}))",
                row.get("surface")?,
                row.get("currency")?
            ));
        }
        Ok(money)
    }

    pub(super) fn words(&self) -> Vec<String> {
        self.words.clone()
    }

    pub(super) fn phrases(&self) -> Vec<String> {
        self.phrases.clone()
    }

    pub(super) fn tables(&self, out: &mut String) {
        let coins = self.coins.iter().map(|(_, row)| row.as_str());
        list(out, "COINS", "Coin", "Coins and currency signs.", coins);
        let units: Vec<String> = self.units.iter().map(|code| format!("{code:?}")).collect();
        list(out, "UNITS", "&str", "Units by UCUM code.", units.iter().map(String::as_str));
        let regions = self.regions.iter().map(|(_, row)| row.as_str());
        list(out, "REGIONS", "Region", "Countries.", regions);
    }

    fn read_coins(&mut self) -> Result<()> {
        for row in read("coins.tsv")? {
            let divisor = row.get("divisor")?.replace('-', "0");
            let text = coin(row.get("currencies")?, &divisor, row.get("exceptions")?, row.get("prior")?)?;
            self.coins.push((row.get("coin")?.to_owned(), text));
        }
        for row in read("coin_forms.tsv")? {
            let index = position(&self.coins, row.get("coin")?).with_context(|| format!("{row:?}"))?;
            let dual = if row.get("form")? == "du" { ".with(C::DUAL)" } else { "" };
            let everyday = if row.get("amb")? == "1" { ".with(C::EVERYDAY)" } else { "" };
            self.words
                .push(format!("({:?}, L::coin(C::COIN{dual}{everyday}, {index}))", row.get("surface")?));
        }
        Ok(())
    }

    fn read_signs(&mut self) -> Result<()> {
        for row in read("currency_symbols.tsv")? {
            let currencies = row.get("currencies")?;
            let name = format!("sign {currencies}");
            let index = if let Ok(index) = position(&self.coins, &name) {
                index
            } else {
                let prior = if currencies.contains('|') { "50" } else { "97" };
                self.coins.push((name, coin(currencies, "0", "-", prior)?));
                self.coins.len() - 1
            };
            self.words.push(format!("({:?}, L::coin(C::COIN_SIGN, {index}))", row.get("surface")?));
        }
        Ok(())
    }

    fn read_regions(&mut self) -> Result<()> {
        let nisbas = read("nisbas.tsv")?;
        let rows = read("cldr_regions.tsv")?;
        for row in &rows {
            let code = row.get("region")?;
            if position(&self.regions, code).is_err() {
                let preferred =
                    nisbas.iter().find(|nisba| nisba.get("region").is_ok_and(|region| region == code));
                let currencies = match preferred {
                    Some(nisba) => nisba.get("currencies")?,
                    None => row.get("currencies")?,
                };
                let comma = row.get("decimal")? == "comma";
                self.regions.push((code.to_owned(), region(code, currencies, comma)));
            }
            let index = position(&self.regions, code)?;
            let surface = row.get("surface")?;
            if surface.contains(' ') {
                self.phrases.push(format!("({surface:?}, P::Region({index}))"));
            } else {
                let stem =
                    surface.strip_prefix("ال").filter(|stem| stem.chars().count() > 2).unwrap_or(surface);
                self.words.push(format!("({stem:?}, L::region(C::COUNTRY, {index}))"));
            }
        }
        Ok(())
    }

    fn read_nisbas(&mut self) -> Result<()> {
        for row in read("nisbas.tsv")? {
            let index = position(&self.regions, row.get("region")?).with_context(|| format!("{row:?}"))?;
            self.words.push(format!("({:?}, L::region(C::NISBA, {index}))", row.get("surface")?));
        }
        Ok(())
    }

    fn read_units(&mut self, file: &'static str) -> Result<()> {
        for row in read(file)? {
            let code = row.get("unit")?;
            let index = self.units.iter().position(|known| known == code).unwrap_or_else(|| {
                self.units.push(code.to_owned());
                self.units.len() - 1
            });
            self.push_unit(&row, index)?;
        }
        Ok(())
    }

    fn push_unit(&mut self, row: &Row, index: usize) -> Result<()> {
        let surface = row.get("surface")?;
        let dual = row.get("form")? == "du";
        if surface.contains(' ') {
            self.phrases.push(format!("({surface:?}, P::Unit({index}, {dual}))"));
            return Ok(());
        }
        let amb = match row.get("amb")? {
            "0" => "",
            "1" => ".with(C::EVERYDAY)",
            "2" => ".with(C::SHORT)",
            _ => return row.unknown("amb"),
        };
        let dual = if dual { ".with(C::DUAL)" } else { "" };
        self.words.push(format!("({surface:?}, L::unit(C::MEASURE{dual}{amb}, {index}))"));
        Ok(())
    }
}

fn position(table: &[(String, String)], name: &str) -> Result<usize> {
    table.iter().position(|(known, _)| known == name).with_context(|| format!("nothing is called {name}"))
}

fn coin(currencies: &str, divisor: &str, exceptions: &str, prior: &str) -> Result<String> {
    let exceptions: Vec<String> = exceptions
        .split('|')
        .filter_map(|exception| exception.split_once('='))
        .map(|(code, divisor)| format!("({code:?}, {divisor})"))
        .collect();
    let divisor: u16 = divisor.parse().context("divisor")?;
    Ok(format!(
        "Coin {{ currencies: &{}, divisor: {divisor}, exceptions: &[{}], prior: {prior} }}",
        codes(currencies),
        exceptions.join(", ")
    ))
}

fn region(code: &str, currencies: &str, comma: bool) -> String {
    format!("Region {{ code: {code:?}, currencies: &{}, comma: {comma} }}", codes(currencies))
}

/// A list of codes as a Rust array, each once.
fn codes(list: &str) -> String {
    let mut seen = BTreeSet::new();
    let codes: Vec<&str> =
        list.split('|').filter(|code| !matches!(*code, "" | "-") && seen.insert(*code)).collect();
    format!("{codes:?}")
}
