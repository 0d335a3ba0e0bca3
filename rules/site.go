package rules

// Site is where the documentation is published.
const Site = "https://cablelint.github.io/cablelint/"

// Address returns where the page of a rule is published.
func Address(rule string) string { return Site + "rules/" + rule + ".html" }
