/// The words and codes for the two sexes in five languages, as ``Fold`` keys.
///
/// - Source: ISO/IEC 5218 and the INSEE for the codes 1 and 2.
public enum SexWords {
  /// Of men.
  public static let male = set(
    "M H HOMME MASCULIN MALE MAN GARCON MONSIEUR MR 1 HOMBRE MASCULINO UOMO MANN MANNLICH MAENNLICH HERR"
  )
  /// Of women.
  public static let female = set(
    "F FEMME FEMININ FEMALE WOMAN FILLE MADAME MME MLLE 2 MUJER FEMENINO DONNA FRAU WEIBLICH FEMININE"
  )

  private static func set(_ words: String) -> Set<String> {
    Set(words.split(separator: " ").map(String.init))
  }
}
