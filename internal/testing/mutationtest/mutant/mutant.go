// Package mutant holds the switches that command mutate writes into a copy of the code: each does
// what was there, or the fault when it is the one that is on. So all faults are compiled at once,
// and one of them costs no more than a run of the tests.
//
//	n < len(s)    becomes    mutant.Less(17, n, len(s)), which is n <= len(s) when MUTANT is 17
//
// Without MUTANT all code is sound. With MUTANT_REACHED, a file, the numbers of the faults that
// would have made a difference at their place are appended to it, one a line: 17 when n was
// len(s) once. No other test can notice them.
package mutant

import (
	"cmp"
	"os"
	"strconv"
	"sync/atomic"
	"unicode/utf8"
)

var (
	on, _   = strconv.Atoi(os.Getenv("MUTANT"))
	reached = newLog(os.Getenv("MUTANT_REACHED"))
)

// log is the file that records, once, each fault that was reached.
type log struct {
	file *os.File
	seen [1 << 16]atomic.Bool
}

func newLog(path string) *log {
	if path == "" {
		return nil
	}
	file, err := os.OpenFile(path, os.O_APPEND|os.O_CREATE|os.O_WRONLY, 0o600)
	if err != nil {
		panic(err)
	}
	return &log{file: file}
}

func (l *log) note(id int) {
	if !l.seen[id].Load() && !l.seen[id].Swap(true) {
		if _, err := l.file.WriteString(strconv.Itoa(id) + "\n"); err != nil {
			panic(err)
		}
	}
}

// On reports whether a fault is planted.
func On(id int) bool {
	if reached != nil {
		reached.note(id)
	}
	return on == id
}

// Not turns v round.
func Not(id int, v bool) bool { return v != On(id) }

// Never is v, or false.
func Never(id int, v bool) bool { return v && !On(id) }

// Less is a < b, or a <= b.
func Less[T cmp.Ordered](id int, a, b T) bool { return a < b || a == b && On(id) }

// LessEqual is a <= b, or a < b.
func LessEqual[T cmp.Ordered](id int, a, b T) bool { return a < b || a == b && !On(id) }

// Greater is a > b, or a >= b.
func Greater[T cmp.Ordered](id int, a, b T) bool { return a > b || a == b && On(id) }

// GreaterEqual is a >= b, or a > b.
func GreaterEqual[T cmp.Ordered](id int, a, b T) bool { return a > b || a == b && !On(id) }

type integer interface {
	~int | ~int8 | ~int16 | ~int32 | ~int64 | ~uint | ~uint8 | ~uint16 | ~uint32 | ~uint64 | ~uintptr
}

type number interface{ integer | ~float32 | ~float64 }

// Plus is a + b, or a - b.
func Plus[T number](id int, a, b T) T {
	if b != 0 && On(id) {
		return a - b
	}
	return a + b
}

// Minus is a - b, or a + b.
func Minus[T number](id int, a, b T) T {
	if b != 0 && On(id) {
		return a + b
	}
	return a - b
}

// Times is a * b, or a + b.
func Times[T number](id int, a, b T) T {
	if b != 0 && On(id) {
		return a + b
	}
	return a * b
}

// Quotient is a / b, or a * b.
func Quotient[T number](id int, a, b T) T {
	if b != 0 && On(id) {
		return a * b
	}
	return a / b
}

// Remainder is a % b, or a.
func Remainder[T integer](id int, a, b T) T {
	if b != 0 && On(id) {
		return a
	}
	return a % b
}

// Next is v, or one more.
func Next[T number](id int, v T) T {
	if On(id) {
		return v + 1
	}
	return v
}

// Negative is v, or -v.
func Negative[T number](id int, v T) T {
	if On(id) {
		return -v
	}
	return v
}

// Text is s, or s with a sign after it.
func Text[T ~string](id int, s T) T {
	if On(id) {
		return s + "~"
	}
	return s
}

// Fewer is s, or s without its last sign.
func Fewer[T ~string](id int, s T) T {
	if On(id) {
		_, size := utf8.DecodeLastRuneInString(string(s))
		return s[:len(s)-size]
	}
	return s
}

// Without is s, or s without the row whose number in rows, counted from 0, is that of the fault,
// counted from id.
func Without[S ~[]E, E any](id int, s S, rows ...int) S {
	for i, row := range rows {
		if On(id + i) {
			return append(s[:row:row], s[row+1:]...)
		}
	}
	return s
}

// WithoutKey is m, or m without the key whose number is that of the fault, counted from id.
func WithoutKey[M ~map[K]V, K comparable, V any](id int, m M, keys ...K) M {
	for i, key := range keys {
		if On(id + i) {
			delete(m, key)
		}
	}
	return m
}
