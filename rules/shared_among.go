package rules

import "fmt"

// among returns the end of a message that is reported once per file: ", the first of 3 such lines".
// It is empty where there is only one.
func among(n int, such string) string {
	if n < 2 {
		return ""
	}
	return fmt.Sprintf(", the first of %d %s", n, such)
}
