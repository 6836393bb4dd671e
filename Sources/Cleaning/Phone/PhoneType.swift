/// What sort of line a number reaches.
public enum PhoneType: UInt8, Sendable, CaseIterable {
  case none = 0
  case fixed, mobile
  case fixedOrMobile
  case tollFree, premium
  case sharedCost
  case voip, personal, pager, uan, voicemail

  /// The word in outputs.
  public var word: String {
    switch self {
    case .none: ""
    case .fixed: "fixed"
    case .mobile: "mobile"
    case .fixedOrMobile: "fixed-or-mobile"
    case .tollFree: "toll-free"
    case .premium: "premium"
    case .sharedCost: "shared-cost"
    case .voip: "voip"
    case .personal: "personal"
    case .pager: "pager"
    case .uan: "uan"
    case .voicemail: "voicemail"
    }
  }

  /// The type of a word of the table `tel_plans.csv`; `none` for `aucun`.
  init(word: String) {
    self = PhoneType.allCases.first { $0.word == word && $0 != .none } ?? .none
  }

  /// The type by the number that libphonenumber gives it.
  init(library: Int32) {
    let order: [PhoneType] = [
      .fixed, .mobile, .fixedOrMobile, .tollFree, .premium, .sharedCost, .voip, .personal, .pager,
      .uan, .voicemail,
    ]
    self = library >= 0 && library < 11 ? order[Int(library)] : .none
  }
}
