//! Arabic dates, times and durations in every calendar, resolved from the document.
