/// Hides a personal value in a message: its first character and its length stay.
///
/// `Martin` is shown as `M•••••`; a value of one character as `•`. At most twelve dots.
public func masked(_ value: String) -> String {
  guard let first = value.first, value.count > 1 else { return value.isEmpty ? "" : "•" }
  return "\(first)" + String(repeating: "•", count: min(12, value.count - 1))
}
