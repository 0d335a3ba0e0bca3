package rules

// levelWords are the levels as the classification line writes them.
var levelWords = []string{"UNCLAS", "UNCLASSIFIED", "CONFIDENTIAL", "SECRET", "TOP SECRET", "LIMITED OFFICIAL USE", "RESTRICTED"}
