import ArgumentParser
import Cleaning
import Fields
import Foundation
import Pipelines
import Tables
import Writers

/// `tamis normalize`: one value a line in, its canonical form, verdict, reason and parts out.
struct Normalize: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "normalize",
    abstract: say(
      "Bring values of one kind to their canonical form, a line each.",
      "Mettre des valeurs d’une nature à leur forme canonique, une par ligne."),
    discussion: say(
      "Examples:\n  tamis normalize phone numbers.txt\n  echo '06 12 34 56 78' | tamis normalize phone --region FR",
      "Exemples :\n  tamis normalize phone numeros.txt\n  echo '06 12 34 56 78' | tamis normalize phone --region FR"
    ))

  @Argument(
    help: .init(
      say(
        "The kind of value, such as siret or phone.", "La nature des valeurs, comme siret ou phone."
      ), valueName: "kind"))
  var kind: String

  @Argument(
    help: .init(
      say(
        "The file with a value a line; standard input when left out.",
        "Le fichier, une valeur par ligne ; l’entrée standard à défaut."), valueName: "file"))
  var file: String?

  @Option(
    help: .init(
      say(
        "The country that the values come from, ISO 3166; that of the locale when left out.",
        "Le pays d’où viennent les valeurs, ISO 3166 ; à défaut, celui de la locale."),
      valueName: "xx"))
  var region: String?

  @Option(
    help: .init(
      say(
        "Read dates as day numbers of a spreadsheet: 1900 or 1904.",
        "Lire les dates comme numéros de jour d’un tableur : 1900 ou 1904."), valueName: "year"))
  var epoch: Int?

  @OptionGroup var common: CommonOptions

  func run() async throws {
    let console = common.console
    if let epoch, epoch != 1900, epoch != 1904 {
      console.error(say("--epoch takes 1900 or 1904", "--epoch demande 1900 ou 1904"))
      throw Ending(code: .wrong)
    }
    let locale = common.locale ?? "fr-FR"
    let region = region ?? Normalizers.region(ofLocale: locale)
    guard let country = RegionCode(region) else {
      console.error(
        "--region: " + RegionCode.refusal(of: region)(console.language)
          + (RegionCode.meant(by: region).map {
            say("; did you mean \($0)?", " ; vouliez-vous dire « \($0) » ?")
          } ?? ""))
      throw Ending(code: .wrong)
    }
    guard
      let judge = Normalizers.make(kind: kind, region: country.code, locale: locale, epoch: epoch)
    else {
      // « telephone » is a heading of the kind that is meant.
      let meant = Catalogue.recognise(heading: kind)?.kind.rawValue
      let nearest =
        NearestWord.to(kind, among: Normalizers.kinds)
        ?? meant.flatMap { Normalizers.kinds.contains($0) ? $0 : nil }
      console.error(
        say("unknown kind \"\(kind)\"", "nature inconnue « \(kind) »")
          + (nearest.map { say("; did you mean \($0)?", " ; vouliez-vous dire « \($0) » ?") } ?? "")
          + "\n" + Normalizers.kinds.joined(separator: " "))
      throw Ending(code: .wrong)
    }
    let bytes = try input(console)
    let encoder = CSVEncoder()
    var out: [UInt8] = []
    encoder.appendRecord(["input", "value", "verdict", "reason"] + judge.partNames, to: &out)
    var start = 0
    while start < bytes.count {
      let newline = bytes[start...].firstIndex(of: 0x0A) ?? bytes.count
      var end = newline
      if end > start, bytes[end - 1] == 0x0D { end -= 1 }
      let judgement = bytes.withUnsafeBufferPointer {
        judge.judge(Span(_unsafeElements: $0).extracting(start..<end))
      }
      let input = String(decoding: bytes[start..<end], as: UTF8.self)
      let parts = judge.partNames.indices.map {
        $0 < judgement.parts.count ? judgement.parts[$0] : ""
      }
      encoder.appendRecord(
        [input, judgement.value, judgement.verdict.rawValue, judgement.reason] + parts, to: &out)
      if out.count > 1 << 18 {
        Console.write(out, to: STDOUT_FILENO)
        out.removeAll(keepingCapacity: true)
      }
      start = newline + 1
    }
    Console.write(out, to: STDOUT_FILENO)
  }

  private func input(_ console: Console) throws -> [UInt8] {
    let data: Data?
    if let file {
      data = FileManager.default.contents(atPath: file)
    } else {
      data = try? FileHandle.standardInput.readToEnd() ?? Data()
    }
    guard let data else {
      console.error(
        "\(file ?? "-"): "
          + say(
            "cannot be read; check the name and the rights",
            "illisible ; vérifiez le nom et les droits"))
      throw Ending(code: .unreadable)
    }
    return [UInt8](data)
  }
}
