/// The articles that the tests of the sample name most often.
enum Report {
    static let courier = "harbour-courier/2025-05-12-ferry-nordvag-runs-onto-rocks.txt"
    static let gazette = "northgate-gazette/2025-05-12-ferry-strikes-rocks-norway.txt"
    static let dispatch = "meridian-dispatch/articles.jsonl#md-0512-1"
    static let post = "unsorted/scraped-a-nordvag.txt"
    static let warehouse = "northgate-gazette/2025-05-03-portland-battery-warehouse-fire.txt"
}
