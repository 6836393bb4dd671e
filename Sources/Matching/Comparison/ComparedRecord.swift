import Tables

/// What comparing needs of one record, side by side.
///
/// The two records of a pair lie anywhere in memory. A column for each feature would make some thirty looks at a record as many
/// misses of the cache; these 128 bytes are two.
struct ComparedRecord: Sendable {
  var last: UInt32
  var first: UInt32
  var birthName: UInt32
  var birthDate: UInt32
  var street: UInt32
  var houseNumber: UInt32
  var city: UInt32
  var postcode: UInt32
  var company: UInt32
  var siren: UInt32
  var establishment: UInt32
  /// The number of street and post code together.
  var way: UInt32
  var phones: InlineArray<4, UInt32>
  var local: InlineArray<2, UInt32>
  var domain: InlineArray<2, UInt32>
  /// How much rarer than average an agreement on the value is, in points, as ``FrequencyTable/surprise(_:)`` has it.
  var surprise: Surprises
  var sex: UInt8
  var family: LegalFamily
  var flags: RowFlags

  /// For each value of the record that may agree with another's as a whole.
  struct Surprises: Sendable {
    var birthDate: Int32
    var postcode: Int32
    /// Of house number, street and post code together; ``none`` where one of them is missing.
    var place: Int32
    var way: Int32
    var siren: Int32
    var phones: InlineArray<4, Int32>
    var mails: InlineArray<2, Int32>

    static let none = Int32.max
  }

  /// All records, in their order; O(records), in parallel.
  ///
  /// A few runs at a time: all at once would stand in memory twice.
  static func all(
    _ features: Features, _ frequencies: Frequencies, _ numbers: ValueNumbers, _ workers: Workers
  ) -> [ComparedRecord] {
    var records: [ComparedRecord] = []
    records.reserveCapacity(features.count)
    let runs = Workers.runs(of: features.count, size: 32_768)
    for start in stride(from: 0, to: runs.count, by: 8) {
      let group = runs[start..<min(start + 8, runs.count)]
      let parts = workers.map(group.count) { place -> [ComparedRecord] in
        var part: [ComparedRecord] = []
        for record in group[start + place] {
          part.append(ComparedRecord(record, features, frequencies, numbers))
        }
        return part
      }
      for part in parts { records.append(contentsOf: part) }
    }
    return records
  }

  /// Borrows what it reads: an initialiser owns its arguments otherwise, and all their columns would be counted for each record.
  private init(
    _ record: Int, _ features: borrowing Features, _ frequencies: borrowing Frequencies,
    _ numbers: borrowing ValueNumbers
  ) {
    last = features.last[record]
    first = features.first[record]
    birthName = features.birthName[record]
    birthDate = features.birthDate[record]
    street = features.street[record]
    houseNumber = features.houseNumber[record]
    city = features.city[record]
    postcode = features.postcode[record]
    company = features.company[record]
    siren = features.siren[record]
    establishment = features.establishment[record]
    way = numbers.ways[record]
    let phone = record &* Features.phoneSlots
    let mail = record &* Features.mailSlots
    phones = [
      features.phones[phone], features.phones[phone &+ 1], features.phones[phone &+ 2],
      features.phones[phone &+ 3],
    ]
    local = [features.local[mail], features.local[mail &+ 1]]
    domain = [features.domain[mail], features.domain[mail &+ 1]]
    func surprise(_ table: FrequencyTable, _ number: UInt32) -> Int32 {
      number == ValuePool.none ? Surprises.none : table.surprise(number)
    }
    self.surprise = Surprises(
      birthDate: surprise(frequencies.birthDate, numbers.birthDates[record]),
      postcode: surprise(frequencies.postcode, numbers.postcodes[record]),
      place: surprise(frequencies.place, numbers.places[record]),
      way: surprise(frequencies.way, numbers.ways[record]),
      siren: surprise(frequencies.siren, numbers.sirens[record]),
      phones: [
        surprise(frequencies.phone, numbers.phones[phone]),
        surprise(frequencies.phone, numbers.phones[phone &+ 1]),
        surprise(frequencies.phone, numbers.phones[phone &+ 2]),
        surprise(frequencies.phone, numbers.phones[phone &+ 3]),
      ],
      mails: [
        surprise(frequencies.mail, numbers.mails[mail]),
        surprise(frequencies.mail, numbers.mails[mail &+ 1]),
      ])
    sex = features.sex[record]
    family = LegalFamily(rawValue: features.family[record]) ?? .unknown
    flags = features.flags[record]
  }
}
