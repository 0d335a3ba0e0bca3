package rules

import "strings"

// isTransmissionID reports whether s has the form of VZCZCABC027 or VZCZCXRO0042.
func isTransmissionID(s string) bool {
	rest := strings.TrimPrefix(strings.TrimPrefix(s, "V"), "ZCZC")
	return len(rest) < len(s) && (len(rest) == len("ABC027") || len(rest) == len("ABC0027")) &&
		leadingCapitals(rest) == len("ABC") && isDigits(rest[len("ABC"):])
}

// stationSerial returns #0042 of DE RUEHPL #0042/01 0861109, or "" where a text holds no such line.
func stationSerial(s string) string {
	for line := range linesOf(s) {
		if strings.HasPrefix(line, "DE ") {
			for i := 4; i+5 <= len(line); i++ {
				if line[i] == '#' && line[i-1] == ' ' {
					return line[i : i+5]
				}
			}
		}
	}
	return ""
}
