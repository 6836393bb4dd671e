import Pipelines
public import Tables

/// Why a value was repaired or refused: a stable code, and the sentence a person reads.
public enum Cause: UInt8, Sendable, CaseIterable {
  case none

  // What was repaired.
  case wordsAround
  case zeroLost
  case wrapped
  case spacesAround
  case hiddenCharacters
  case firstOfSeveral
  case overseasCode
  case prefixMissing
  case countryPrefix
  case domainTypo
  case domainSpaces
  case domainDots
  case domainComma
  case accountNumber
  case countrySpelling
  case atSign
  case decimalAdded
  case longerNumber
  case scientific
  case excelSerial
  case unixSeconds
  case mojibake
  case consentUnread
  case severalKept
  case lettersForZeros
  case perhapsSiren

  // What was kept, and is doubtful.
  case otherCurrency
  case wrongWeekday
  case ribKey

  // What was refused.
  case malformed
  case tooShort
  case tooLong
  case wrongLength
  case checkDigit
  case allZeros
  case digitsLost
  case several
  case ambiguous
  case unknownWord
  case unknownCountry
  case unknownCode
  case impossibleDate
  case incompleteDate
  case dayThatNeverWas
  case outOfRange
  case timeOnly
  case notInPlan
  case shortNumber
  case machineNumber
  case noAtSign
  case atSigns
  case localPart
  case domainPart
  case specialUseDomain
  case spreadsheetError

  // What was no value at all.
  case placeholder

  /// The code for scripts, kebab-case; empty for `none`.
  public var code: StaticString { told.code }

  /// The cause as a finding's reason.
  var reason: Reason { Reason(told.code) }

  /// The sentence for the cause, in both languages.
  public var phrase: Phrase { told.phrase }

  /// The code as text.
  public var text: String { "\(told.code)" }
}
