package rules

// precedenceLetters are the precedences from the highest down.
const precedenceLetters = "YZOPR"
