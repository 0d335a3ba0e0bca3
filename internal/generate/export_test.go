package generate

// Updating reports whether tests write what they compare with.
func Updating() bool { return *update }
