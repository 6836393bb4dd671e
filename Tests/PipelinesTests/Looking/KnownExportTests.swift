import Fields
import Tables
import Testing

@testable import Pipelines

@Suite struct KnownExportTests {
  private static let shopify = [
    "Customer ID", "First Name", "Last Name", "Email", "Accepts Email Marketing",
    "Default Address Company", "Default Address Address1", "Default Address Address2",
    "Default Address City", "Default Address Province Code", "Default Address Country Code",
    "Default Address Zip", "Default Address Phone", "Phone", "Accepts SMS Marketing", "Total Spent",
    "Total Orders", "Note", "Tax Exempt", "Tags",
  ]

  @Test func aProgramIsKnownByItsHeadings() {
    let export = KnownExport.recognise(Self.shopify)
    #expect(export?.program == "Shopify" && export?.records == .clients)
  }

  /// Spelling, order and a few columns more or less do not matter.
  @Test func itIsKnownWithoutAFewColumnsAndInAnyOrder() {
    let other = (Self.shopify.dropLast(3) + ["Mes remarques"]).reversed().map { $0.uppercased() }
    #expect(KnownExport.recognise(Array(other))?.program == "Shopify")
  }

  /// Half of another table is no export; nor are columns that every list has.
  @Test(arguments: [
    [], ["Email"], ["First Name", "Last Name", "Email"],
    ["Nom", "Prénom", "E-mail", "Ville", "Téléphone"],
    ["Customer ID", "First Name", "Last Name", "Email", "Ville", "Obs", "Solde", "Remise", "Zone"],
  ])
  func otherTablesAreNone(_ headings: [String]) {
    #expect(KnownExport.recognise(headings)?.program != "Shopify")
  }

  private static let payPal = [
    "Date", "Time", "TimeZone", "Name", "Type", "Status", "Currency", "Gross", "Fee", "Net",
    "From Email Address", "To Email Address", "Transaction ID",
  ]

  @Test(arguments: [
    (payPal, "PayPal", Records.purchases),
    (payPal + ["Shipping Address", "Address Status"], "PayPal", .purchases),
    (
      [
        "id", "Description", "Email", "Name", "Created (UTC)", "Delinquent", "Plan", "Status",
        "Total Spend", "Payment Count",
      ], "Stripe", .clients
    ),
    (
      [
        "id", "Created date (UTC)", "Amount", "Amount Refunded", "Currency", "Description", "Fee",
        "Status", "Customer ID", "Customer Email", "Captured", "Card Last4", "Invoice ID",
      ], "Stripe", .purchases
    ),
  ])
  func servicesOfPaymentsAndOfMailsAreKnown(
    _ headings: [String], _ program: String, _ records: Records
  ) {
    let export = KnownExport.recognise(headings)
    #expect(export?.program == program && export?.records == records)
  }

  /// The address to which a payment went is the shop's.
  @Test func aHeadingThatMeansSomethingElseThereFillsNoField() throws {
    let export = try #require(KnownExport.recognise(Self.payPal))
    let column = ColumnLook(
      heading: "To Email Address", column: TextColumn(["shop@example.org"]), export: export,
      records: .purchases, known: Catalogue.field("email-2") ?? Catalogue.field("email"))
    #expect(column.field == nil && column.isSetAside)
  }

  @Test func blankHeadingsDoNotCount() {
    #expect(
      KnownExport.recognise(Self.shopify + ["", "", "", "", "", "", ""])?.program == "Shopify")
  }
}
