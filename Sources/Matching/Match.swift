import Fields
public import Pipelines
public import Tables

/// Finds the records that are the same client.
public struct Match: Barrier {
  /// `match`
  public static let name = "match"
  /// What it does.
  public static let summary = Phrase(
    en: "Finds the records that are the same person or company, and those of one household.",
    fr:
      "Trouve les fiches qui sont la même personne ou la même entreprise, et celles d’un même foyer."
  )

  /// How certain a link must be, in hundredths.
  @Setting(
    "How certain a link must be, in hundredths; pairs around it are for review.",
    fr: "La certitude qu’un lien doit avoir, en centièmes ; les paires voisines sont à relire.",
    range: 50...100)
  public var certainty = 56
  /// Whether two records of one source may be the same client.
  @Setting(
    "Whether two records of one source may be the same client.",
    fr: "Si deux fiches d’une même source peuvent être le même client.")
  public var withinSource = true

  /// With all defaults.
  public init() {}

  /// Matching changes no column.
  public func flow(_ flow: inout Flow) {
    flow.isMatched = true
    flow.ports.insert(.uncertainPairs)
  }

  /// Finds the clusters of all mentions.
  public func apply(
    to table: inout Table, _ context: BarrierContext, log: inout StepLog
  ) throws(RunError) {
    let mentions = table.delivery.mentions
    var options = MatchOptions()
    options.workerCount = context.workers
    options.withinSource = withinSource
    options.threshold = Nats.points(odds: certainty)
    options.sourceOfRow = Self.sources(mentions.origins)
    options.mustLinks = Self.sharedCodes(mentions, context.codeSources)
    let result = MatchEngine(options).match(mentions)
    table.clusters = result.clusters
    for report in result.reports where report.windowedRecordCount > 0 {
      log.count(
        Finding(
          "wide-block", .notice,
          Phrase(
            en:
              "many records share one value and little else: each was compared with its neighbours only",
            fr:
              "beaucoup de fiches partagent une valeur et presque rien d’autre : chacune n’a été comparée qu’à ses voisines"
          )
        ), field: report.rule.label, times: report.windowedRecordCount)
    }
  }

  /// The source of each row, by the order of the parts.
  private static func sources(_ origins: Origins) -> [UInt32] {
    var numbers: [String: UInt32] = [:]
    let ofPart = origins.parts.map { part -> UInt32 in
      if let number = numbers[part.source] { return number }
      let number = UInt32(numbers.count)
      numbers[part.source] = number
      return number
    }
    return origins.partIndex.map { ofPart[Int($0)] }
  }

  /// Rows of sources whose client codes are mapped: the same code is the same client, whatever else differs.
  private static func sharedCodes(_ batch: Batch, _ codeSources: Set<String>) -> [(UInt32, UInt32)]
  {
    guard let codes = batch["client-code"], !codes.isBlank, !codeSources.isEmpty else { return [] }
    let counts = batch.origins.parts.map { codeSources.contains($0.source) }
    var hashes: [UInt64] = []
    var rows: [UInt32] = []
    for row in 0..<batch.count
    where !codes.isBlank(row) && counts[Int(batch.origins.partIndex[row])] {
      hashes.append(Mix.hash(codes.bytes, codes.range(of: row)))
      rows.append(UInt32(row))
    }
    RadixSort.sort(&hashes, &rows)
    var links: [(UInt32, UInt32)] = []
    for place in hashes.indices.dropFirst() where hashes[place] == hashes[place - 1] {
      links.append((rows[place - 1], rows[place]))
    }
    return links
  }
}
