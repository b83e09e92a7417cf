//! Conversions to the civil types of jiff, chrono and time, each behind the feature of its name.

#[cfg(feature = "chrono")]
mod with_chrono {
    use crate::civil::{CivilDate, CivilDateTime, CivilTime};

    impl CivilDate {
        /// The day as chrono has it; `None` outside its years.
        ///
        /// ```
        /// use rasd_datetime::CivilDate;
        /// assert_eq!(CivilDate::new(2024, 2, 29).unwrap().to_chrono(), chrono::NaiveDate::from_ymd_opt(2024, 2, 29));
        /// ```
        pub fn to_chrono(self) -> Option<chrono::NaiveDate> {
            chrono::NaiveDate::from_ymd_opt(self.year(), self.month().into(), self.day().into())
        }
    }

    impl CivilTime {
        /// The time as chrono has it; `None` for 24:00.
        ///
        /// ```
        /// use rasd_datetime::CivilTime;
        /// assert_eq!(CivilTime::MIDNIGHT.to_chrono(), chrono::NaiveTime::from_hms_opt(0, 0, 0));
        /// ```
        pub fn to_chrono(self) -> Option<chrono::NaiveTime> {
            chrono::NaiveTime::from_hms_opt(self.hour().into(), self.minute().into(), self.second().into())
        }
    }

    impl CivilDateTime {
        /// The moment as chrono has it; `None` outside its years and for 24:00.
        ///
        /// ```
        /// use rasd_datetime::{CivilDate, CivilDateTime, CivilTime};
        /// let moment = CivilDateTime { date: CivilDate::new(2024, 2, 29).unwrap(), time: CivilTime::MIDNIGHT };
        /// assert_eq!(moment.to_chrono().unwrap().to_string(), "2024-02-29 00:00:00");
        /// ```
        pub fn to_chrono(self) -> Option<chrono::NaiveDateTime> {
            Some(self.date.to_chrono()?.and_time(self.time.to_chrono()?))
        }
    }

    #[test]
    fn days_and_times_are_the_same() {
        let date = CivilDate::new(2024, 2, 29).unwrap();
        let time = CivilTime::new(19, 45, 0).unwrap();
        assert_eq!(CivilDateTime { date, time }.to_chrono().unwrap().to_string(), "2024-02-29 19:45:00");
        assert_eq!(CivilTime::new(24, 0, 0).unwrap().to_chrono(), None);
    }
}

#[cfg(feature = "jiff")]
mod with_jiff {
    use crate::civil::{CivilDate, CivilDateTime, CivilTime};

    impl CivilDate {
        /// The day as jiff has it; `None` outside its years.
        ///
        /// ```
        /// use rasd_datetime::CivilDate;
        /// assert_eq!(CivilDate::new(2024, 2, 29).unwrap().to_jiff(), Some(jiff::civil::date(2024, 2, 29)));
        /// ```
        pub fn to_jiff(self) -> Option<jiff::civil::Date> {
            let year = i16::try_from(self.year()).ok()?;
            jiff::civil::Date::new(year, i8::try_from(self.month()).ok()?, i8::try_from(self.day()).ok()?)
                .ok()
        }
    }

    impl CivilTime {
        /// The time as jiff has it; `None` for 24:00.
        ///
        /// ```
        /// use rasd_datetime::CivilTime;
        /// assert_eq!(CivilTime::MIDNIGHT.to_jiff(), Some(jiff::civil::Time::midnight()));
        /// ```
        pub fn to_jiff(self) -> Option<jiff::civil::Time> {
            let part = |part: u8| i8::try_from(part).ok();
            jiff::civil::Time::new(part(self.hour())?, part(self.minute())?, part(self.second())?, 0).ok()
        }
    }

    impl CivilDateTime {
        /// The moment as jiff has it; `None` outside its years and for 24:00.
        ///
        /// ```
        /// use rasd_datetime::{CivilDate, CivilDateTime, CivilTime};
        /// let moment = CivilDateTime { date: CivilDate::new(2024, 2, 29).unwrap(), time: CivilTime::MIDNIGHT };
        /// assert_eq!(moment.to_jiff(), Some(jiff::civil::date(2024, 2, 29).at(0, 0, 0, 0)));
        /// ```
        pub fn to_jiff(self) -> Option<jiff::civil::DateTime> {
            Some(self.date.to_jiff()?.to_datetime(self.time.to_jiff()?))
        }
    }

    #[test]
    fn days_and_times_are_the_same() {
        let date = CivilDate::new(2024, 2, 29).unwrap();
        let time = CivilTime::new(19, 45, 0).unwrap();
        assert_eq!(CivilDateTime { date, time }.to_jiff().unwrap().to_string(), "2024-02-29T19:45:00");
        assert_eq!(CivilDate::new(12_000, 1, 1).unwrap().to_jiff(), None);
    }
}

#[cfg(feature = "time")]
mod with_time {
    use crate::civil::{CivilDate, CivilDateTime, CivilTime};

    impl CivilDate {
        /// The day as time has it; `None` outside its years.
        ///
        /// ```
        /// use rasd_datetime::CivilDate;
        /// assert_eq!(CivilDate::new(2024, 2, 29).unwrap().to_time().unwrap().ordinal(), 60);
        /// ```
        pub fn to_time(self) -> Option<time::Date> {
            let month = time::Month::try_from(self.month()).ok()?;
            time::Date::from_calendar_date(self.year(), month, self.day()).ok()
        }
    }

    impl CivilTime {
        /// The time as time has it; `None` for 24:00.
        ///
        /// ```
        /// use rasd_datetime::CivilTime;
        /// assert_eq!(CivilTime::MIDNIGHT.to_time(), Some(time::Time::MIDNIGHT));
        /// ```
        pub fn to_time(self) -> Option<time::Time> {
            time::Time::from_hms(self.hour(), self.minute(), self.second()).ok()
        }
    }

    impl CivilDateTime {
        /// The moment as time has it; `None` outside its years and for 24:00.
        ///
        /// ```
        /// use rasd_datetime::{CivilDate, CivilDateTime, CivilTime};
        /// let moment = CivilDateTime { date: CivilDate::new(2024, 2, 29).unwrap(), time: CivilTime::MIDNIGHT };
        /// assert_eq!(moment.to_time().unwrap().hour(), 0);
        /// ```
        pub fn to_time(self) -> Option<time::PrimitiveDateTime> {
            Some(time::PrimitiveDateTime::new(self.date.to_time()?, self.time.to_time()?))
        }
    }

    #[test]
    fn days_and_times_are_the_same() {
        let date = CivilDate::new(2024, 2, 29).unwrap();
        let time = CivilTime::new(19, 45, 0).unwrap();
        let moment = CivilDateTime { date, time }.to_time().unwrap();
        assert_eq!((moment.ordinal(), moment.hour(), moment.minute()), (60, 19, 45));
    }
}
