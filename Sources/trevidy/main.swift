import Foundation

let arguments = Array(CommandLine.arguments.dropFirst())
if arguments.contains("--help") || arguments.contains("-h") {
  print(Options.help)
  exit(0)
}
guard let options = Options(arguments) else {
  FileHandle.standardError.write(Data((Options.help + "\n").utf8))
  exit(2)
}
var shop = Shop(rows: options.rows, invoices: options.invoices, seed: options.seed)
shop.open()
do {
  try shop.write(to: URL(fileURLWithPath: options.output))
  print("\(shop.rowsWritten) source rows of \(shop.clients.count) clients in \(options.output)")
} catch {
  FileHandle.standardError.write(
    Data("trevidy: \(options.output): \(error.localizedDescription)\n".utf8))
  exit(4)
}
