package main

import (
	"fmt"
	"os"

	"github.com/cablelint/cablelint/grammar"
)

func Example() {
	source, err := os.ReadFile("../../testdata/confidential-sections.cable")
	if err != nil {
		fmt.Println(err)
	}
	fmt.Print(summary(grammar.Parse("", string(source))))
	// Output:
	// from     AMEMBASSY PORT LOUIS
	// action   SECSTATE WASHDC
	// info     USEU BRUSSELS
	// subject  HARBOR DUES AND THE NEW BERTH
	// 1.       line 26, (C)
	// 2.       line 33, (SBU)
	// 3.       line 38, (C)
}
