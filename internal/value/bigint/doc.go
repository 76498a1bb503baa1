// Package bigint computes with large integers as math/big does, where the work can be refused before it is done.
//
//	Product(3, 4, b) // 12
//	Power(3, 4, 7, b) // 81, which has about 7 bits
//	Parse("ff", 16, b) // 255
//	Append(nil, 255, 16, b) // "ff"
//
// Products, powers and texts are made of parts that take less than Burst steps each, about a nanosecond a step; ahead of each part a Budget is
// asked. A quotient of math/big is one part, however long it takes.
//
// Invariants: no argument is changed. What is computed does not depend on the budget.
//
// It knows neither objects nor languages.
package bigint
