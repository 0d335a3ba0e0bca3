package decode

// ReasonLetter says what a letter of the reasons for classification, from a to h, stands for; "" where it stands for nothing.
func ReasonLetter(letter byte) string { return reasonLetters[letter] }
