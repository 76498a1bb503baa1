// Package re is Python's module re: regular expressions as MicroPython's small engine has them.
//
//	import re
//	m = re.match('(\\w+)=(\\d+)', 'n=12')
//	m.group(2)                              # '12'
//	re.sub('a(b)', r'[\1]', 'xaby')         # 'x[b]y'
//
// Expressions have . ^ $ | ( ) (?: ) [ ] * + ? *? +? ?? and the classes \d \s \w with their opposites; a backslash ahead of anything else takes it
// literally. The alternative that is found first by trying from left to right wins, as in a backtracking engine; but what failed once
// at a place is not tried there again, so that the time is bounded by the size of the expression times the length of the text.
//
// Limits that programs see are the reference's: jumps of at most 127 bytes of its code and 63 groups (ValueError 'regex too complex'), and
// RuntimeError where its engine would recurse without end: in loops around what may match nothing. Texts of any length match, where the
// reference runs out of stack.
//
// Invariants: str is matched by characters, bytes by bytes. Matching makes no safepoint.
package re
