public import Tables

/// What a step has to say about the batch it works on: records to refuse or set aside, findings, counts.
///
/// A log belongs to one batch; the engine joins the logs in reading order.
public struct StepLog: Sendable {
  /// A record that a step refuses.
  struct Refusal: Sendable {
    var row: Int
    var field: String
    var reason: Finding
  }

  /// How often something happened to a field.
  public struct CountKey: Hashable, Sendable {
    /// The stage.
    public var stage: String
    /// The field, empty when it concerns records.
    public var field: String
    /// What happened: the code of a finding.
    public var code: String
  }

  /// The stage that is at work, for the findings.
  public var stage = ""
  /// Whether a person said that the value of a field in a record is right as it stands; the step that reads answers says it, for itself
  /// and the steps behind it. Such a cell is not warned of, nor asked about again.
  public var confirms: (@Sendable (_ field: String, _ record: Origin) -> Bool)?
  /// The findings, in the order made.
  public internal(set) var findings: [PlacedFinding] = []
  /// The counts.
  public var counts: [CountKey: Int] {
    latest.reduce(into: settledCounts) { $0[$1.key, default: 0] += $1.count }
  }
  private var settledCounts: [CountKey: Int] = [:]
  /// What was counted last, a few sorts of things: most findings are of the same sort as one just before.
  private var latest: [(key: CountKey, count: Int, phrase: Phrase)] = []
  /// The first sentence for each sort of thing that was counted.
  private var phrases: [CountKey: Finding] = [:]
  /// Those of which other files, sheets or lines have sentences with other figures.
  private var varied: Set<CountKey> = []

  var claims: [Claim] = []
  var refusals: [Refusal] = []
  var filteredRows: [Int] = []
  var stop: RunError?
  /// What persons must put right; only when an output asks for it.
  var requests: [RepairRequest] = []
  /// For our fields the headings that the source has for them; only when an output asks for what persons must repair.
  var headings: [String: String] = [:]
  let keepsRepairs: Bool
  let asksPersons: Bool

  /// An empty log. Repairs are kept one by one only when an output asks for the findings, values that a person must put
  /// right only when an output asks for them.
  public init(keepsRepairs: Bool = false, asksPersons: Bool = false) {
    self.keepsRepairs = keepsRepairs
    self.asksPersons = asksPersons
  }

  /// Refuses the record in `row`: it goes to `rejects` with its events.
  public mutating func reject(row: Int, field: String = "", because reason: Finding) {
    refusals.append(Refusal(row: row, field: field, reason: reason))
    count(reason, field: field)
  }

  /// Sets the record in `row` aside: it is counted as filtered.
  public mutating func filter(row: Int) { filteredRows.append(row) }

  /// Claims a value for a record: a later record of the run with the same value comes too late.
  public mutating func claim(_ claim: Claim) {
    var claim = claim
    claim.stage = stage
    claims.append(claim)
  }

  /// Stops the run after this batch: nothing is written.
  public mutating func stop(_ error: RunError) { if stop == nil { stop = error } }

  /// Notes a finding about a cell or record of `batch`.
  public mutating func note(
    _ finding: Finding, row: Int, field: String = "", value: String = "", of batch: Batch
  ) {
    if finding.severity == .warning, let confirms, confirms(field, batch.origins[row]) { return }
    count(finding, field: field)
    if asksPersons { ask(finding, row: row, field: field, value: value, of: batch) }
    guard finding.severity != .repaired || keepsRepairs else { return }
    let origin = batch.origins[row]
    findings.append(
      PlacedFinding(
        part: origin.part, record: origin.record, field: field, stage: stage, sample: masked(value),
        finding))
  }

  /// Asks a person to put a cell right, if the finding says that it is wrong: with what the source says there.
  mutating func ask(
    _ finding: Finding, row: Int, field: String, value: String = "", of batch: Batch
  ) {
    guard asksPersons, !field.isEmpty, finding.severity == .warning || finding.severity == .error
    else { return }
    let column = batch[field]
    let source =
      column?.originals[row].map { String(decoding: $0, as: UTF8.self) }
      ?? (value.isEmpty ? column?.value(row) : value)
    requests.append(
      RepairRequest(
        origin: batch.origins[row], field: field, value: source ?? "", reasons: [finding]))
  }

  /// Notes a finding about a part as a whole or one of its lines.
  public mutating func note(_ placed: PlacedFinding) {
    count(placed.finding, field: placed.field)
    guard placed.finding.severity != .repaired || keepsRepairs else { return }
    var placed = placed
    if placed.stage.isEmpty { placed.stage = stage }
    findings.append(placed)
  }

  /// Counts something that happened `times` times to `field`, without a place.
  public mutating func count(_ finding: Finding, field: String, times: Int = 1) {
    guard times > 0 else { return }
    for place in latest.indices
    where latest[place].key.code == finding.code && latest[place].key.field == field
      && latest[place].key.stage == stage
    {
      latest[place].count += times
      if latest[place].phrase != finding.phrase { varied.insert(latest[place].key) }
      return
    }
    if latest.count == Self.latestLimit {
      settledCounts = counts
      latest.removeAll(keepingCapacity: true)
    }
    let key = CountKey(stage: stage, field: field, code: finding.code)
    latest.append((key, times, finding.phrase))
    if let first = phrases[key] {
      if first.phrase != finding.phrase { varied.insert(key) }
    } else {
      phrases[key] = finding
    }
  }

  /// The sentence for one sort of thing that was counted; of several that differ the first, said to be one of them.
  func sentence(of key: CountKey) -> Finding {
    guard var finding = phrases[key] else {
      return Finding(key.code, .notice, Phrase(en: key.code, fr: key.code))
    }
    if varied.contains(key) {
      finding.phrase = Phrase(
        en: "\(finding.phrase.en) (so the first; the port findings has each)",
        fr: "\(finding.phrase.fr) (le premier cas ; le port findings les donne tous)")
    }
    return finding
  }

  private static let latestLimit = 8

  /// Whether a finding is worth reading one by one in a summary: it concerns a file or a line.
  static func isNotable(_ finding: PlacedFinding) -> Bool {
    finding.finding.severity != .repaired && (finding.record == 0 || finding.line > 0)
  }

  /// Hands the findings on; the counts stay.
  mutating func takeFindings() -> [PlacedFinding] {
    var taken: [PlacedFinding] = []
    swap(&taken, &findings)
    return taken
  }

  /// Adds the findings and counts of a later log.
  ///
  /// An empty log takes them over as they are: of hundreds of thousands of findings each copy would count references to its texts.
  mutating func append(_ other: consuming StepLog) {
    if findings.isEmpty {
      swap(&findings, &other.findings)
    } else {
      findings.append(contentsOf: other.findings)
    }
    claims.append(contentsOf: other.claims)
    requests.append(contentsOf: other.requests)
    settledCounts.merge(other.counts, uniquingKeysWith: +)
    for (key, finding) in other.phrases {
      if let first = phrases[key] {
        if first.phrase != finding.phrase { varied.insert(key) }
      } else {
        phrases[key] = finding
      }
    }
    varied.formUnion(other.varied)
    if stop == nil { stop = other.stop }
  }

  /// Numbers the claims anew after a step has left only the rows `kept`; claims of the others are gone.
  mutating func moveClaims(to kept: [Int]) {
    guard !claims.isEmpty else { return }
    var place: [Int: Int] = [:]
    for (new, old) in kept.enumerated() { place[old] = new }
    claims = claims.compactMap { claim in
      guard let row = place[claim.row] else { return nil }
      var moved = claim
      moved.row = row
      return moved
    }
  }

  /// Numbers the claims anew after a step has put further persons of their records behind some rows.
  mutating func moveClaims(toFirstsOf origins: Origins) {
    guard !claims.isEmpty else { return }
    let firsts = origins.splits.indices.filter { origins.splits[$0] <= 1 }
    for place in claims.indices where claims[place].row < firsts.count {
      claims[place].row = firsts[claims[place].row]
    }
  }
}
