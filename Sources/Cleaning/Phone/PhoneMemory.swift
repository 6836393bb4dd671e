import CPhoneNumber
import Synchronization

/// Asks libphonenumber, which takes some 25 µs a number, and remembers the answers: the same number comes again and again.
///
/// A table of 1,024 places, one answer each, the newest wins: bounded, and the answers do not depend on what it holds.
final class PhoneMemory: Sendable {
  /// A valid number.
  struct Answer: Sendable {
    /// The number in E.164 form.
    let number: [UInt8]
    /// The type of its line.
    let type: PhoneType
  }

  private struct Place: Sendable {
    var text: [UInt8] = []
    var answer: Answer?
  }

  private static let regions = Mutex<[String: PhoneMemory]>([:])

  /// The memory of all judges of a region.
  static func shared(_ region: String) -> PhoneMemory {
    regions.withLock { regions in
      if let memory = regions[region] { return memory }
      // Regions come from pipelines and command lines, which name few; a flood of them is not kept.
      let memory = PhoneMemory()
      if regions.count < 300 { regions[region] = memory }
      return memory
    }
  }

  private let places = Mutex<[Place]>([])

  /// The answer about `text` as it is dialled from `region`; `nil` when it is no valid number.
  func answer(to text: Span<UInt8>, region: String, plans: PhonePlans) -> Answer? {
    guard text.count > 0, text.count <= 64 else { return nil }
    var hash: UInt64 = 0xCBF2_9CE4_8422_2325
    for index in 0..<text.count { hash = (hash ^ UInt64(text[index])) &* 0x100_0000_01B3 }
    let place = Int(truncatingIfNeeded: hash >> 32) & 1023
    let known: Answer?? = places.withLock { places in
      guard place < places.count, places[place].text.count == text.count else { return nil }
      for index in 0..<text.count where places[place].text[index] != text[index] { return nil }
      return .some(places[place].answer)
    }
    if let known { return known }
    var copy: [UInt8] = []
    copy.reserveCapacity(text.count)
    for index in 0..<text.count { copy.append(text[index]) }
    let answer = PhoneMemory.ask(copy, region, plans)
    places.withLock { places in
      if places.isEmpty { places = Array(repeating: Place(), count: 1024) }
      places[place] = Place(text: copy, answer: answer)
    }
    return answer
  }

  private static func ask(_ text: [UInt8], _ region: String, _ plans: PhonePlans) -> Answer? {
    let found = text.withUnsafeBufferPointer { bytes in
      bytes.withMemoryRebound(to: CChar.self) {
        tamis_phone_parse($0.baseAddress, $0.count, region)
      }
    }
    guard found.parsed == 1 else { return nil }
    var number: [UInt8] = []
    withUnsafeBytes(of: found.e164) { bytes in
      // The field is 40 bytes with a NUL at the end of the text.
      for byte in bytes {
        if byte == 0 { break }
        number.append(byte)
      }
    }
    var codeLength = 1
    var code = found.country_code
    while code > 0 {
      code /= 10
      codeLength += 1
    }
    guard number.count > codeLength, number.count <= 16 else { return nil }
    let national = number.span.extracting(codeLength..<number.count)
    if let type = plans.type(code: Int(found.country_code), national: national) {
      return type == .none ? nil : Answer(number: number, type: type)
    }
    return found.valid == 1 ? Answer(number: number, type: PhoneType(library: found.type)) : nil
  }
}
