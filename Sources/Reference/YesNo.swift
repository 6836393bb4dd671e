/// The words and marks for yes and no that every file uses, in French and English; whoever knows more adds them.
public enum YesNo {
  /// Yes, as ``Fold`` keys: `X` and `1` are marks.
  public static let yes: Set<String> = ["OUI", "YES", "VRAI", "TRUE", "O", "Y", "X", "1"]
  /// No, as ``Fold`` keys: `0` is a mark.
  public static let no: Set<String> = ["NON", "NO", "FAUX", "FALSE", "N", "0"]

  /// What a word says; `nil` when it is none of them. `key` is a ``Fold`` key.
  public static func answer(_ key: String) -> Bool? {
    yes.contains(key) ? true : no.contains(key) ? false : nil
  }
}
