import Foundation
import Readers

let help = """
  bench: measures Tamis.

    bench [--json] [--rows N]   the whole run: readers, cleaning, matching, and an invented shop of 100,000 and of
                                1,000,000 source rows migrated (or of N); a quarter of an hour, 2 GB in the folder for
                                temporary files. Each figure is shown as soon as it is known; --json shows all at the end
    bench csv-columns [FILE] [--peers]
                                one CSV file into columns in memory: {"seconds", "records", "peak-mb", "cpu-seconds"};
                                without FILE an invented one of 500 MB; with --peers what Polars and DuckDB need for it
                                too, in turns: medians of three rounds, and the least of each one's times ours
    bench invoices [FILE…]      XML or PDF invoices into columns in memory: seconds, records, lines, MB/s, peak-mb;
                                without FILE an invented one of 300 MB
    bench workbook [FILE]       one workbook into columns in memory, without FILE an invented one of 500,000 × 12
    bench clean [ROWS]          an invented client file of twelve columns through columns, clean and check on two cores
    bench skew                  files in which too many rows share something, matched at 10,000 and 100,000 rows:
                                seconds, growth, rows of the largest client and household
    bench judges                how fast the fields of a client row are cleaned and checked, on one core
    bench xml [FILE…]           XML documents of records into columns in memory: likewise
    bench distances FILE        CSV a,b in; CSV out: a, b and each measure of likeness
    bench phonetic FILE         CSV input in; CSV out: input and each phonetic key
    bench oracles [FOLDER] [--wrong]
                                every list with independent answers in FOLDER/oracles, and ours of Fixtures/gold: how much is right,
                                how much must be; with --wrong each answer that is not the list's. Exit 1 when a promise is not kept
  """

let arguments = Array(CommandLine.arguments.dropFirst())
do {
  switch arguments.first {
  case "csv-columns":
    let paths = arguments.dropFirst().filter { $0 != "--peers" }
    try CSVSpeed.run(paths.first, peers: arguments.contains("--peers"))
  case "invoices":
    try InvoiceSpeed.run(Array(arguments.dropFirst()), else: InventedXML.writeInvoice)
  case "workbook" where arguments.count <= 2: try WorkbookSpeed.run(arguments.dropFirst().first)
  case "xml":
    try InvoiceSpeed.run(
      Array(arguments.dropFirst()), else: InventedXML.writeClients, reader: XMLReader())
  case "distances" where arguments.count == 2: try Commands.distances(of: arguments[1])
  case "phonetic" where arguments.count == 2: try Commands.phonetic(of: arguments[1])
  case "oracles":
    let folder = arguments.dropFirst().first { $0 != "--wrong" } ?? "data"
    let report = try OracleReport(folder: folder, root: ".")
    print(report.text(wrong: arguments.contains("--wrong")))
    CleanSpeed.printPromise()
    if !report.holds { exit(1) }
  case "clean" where arguments.count <= 2:
    try CleanSpeed.run(rows: arguments.dropFirst().first.flatMap { Int($0) } ?? 500_000)
  case "judges": JudgeSpeed.run()
  case "skew": try SkewSpeed.run()
  case nil, "--json", "--rows":
    let place = arguments.firstIndex(of: "--rows").map { $0 + 1 }
    let size = place.flatMap { $0 < arguments.count ? Int(arguments[$0]) : nil }
    let board = Board(isShown: !arguments.contains("--json"))
    _ = try Suite(sizes: size.map { [$0] } ?? [100_000, 1_000_000], board: board)
    if arguments.contains("--json") { print(Figure.json(board.figures)) }
  default:
    print(help)
    exit(arguments.first == "--help" || arguments.first == "-h" ? 0 : 2)
  }
} catch let failure as Child.Failure {
  FileHandle.standardError.write(
    Data("bench: \(failure.program) ended with \(failure.exitCode)\n".utf8))
  exit(1)
} catch {
  FileHandle.standardError.write(Data("bench: \(error)\n".utf8))
  exit(3)
}
