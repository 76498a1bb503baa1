// Package fantime computes what Fantom's Date, Time, DateTime and TimeZone do by themselves: calendar, daylight saving, patterns.
//
//	zone, _ := fantime.FindZone("New_York")
//	m, err := fantime.Make(fantime.Clock{Year: 2024, Month: 6, Day: 4, Hour: 12}, zone)   // m.Ticks is nanoseconds since 2000
//	s, err := m.Format("D MMM YYYY hh:mm zzz")                                            // 4 Jul 2024 12:00 EDT
//
// Months count from 0, days from 1, weekdays from 0, which is Sunday.
//
// Rules of time zones begin in 1995; a year before takes those of its zone's first one. Whether a moment has daylight saving time is
// found as Fantom 1.0.83 finds it, also in the hours that a clock shows twice or not at all.
//
// Invariants: every error is a *fanvalue.Error; there is no state; text is WTF-8.
//
// It knows neither objects nor locales but the English one.
package fantime
