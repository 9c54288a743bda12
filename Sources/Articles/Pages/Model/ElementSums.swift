import Markup

/// What the elements around a block add up to, counted once for each element from the outside in.
struct ElementSums: Sendable {
    private(set) var against = 0
    private(set) var doubt = 0
    private(set) var body = 0
    private(set) var hint = 0
    private(set) var articles = 0
    private(set) var mains = 0
    private(set) var asides = 0
    private(set) var navs = 0
    private(set) var headers = 0
    private(set) var footers = 0
    private(set) var forms = 0
    private(set) var figures = 0
    private(set) var tables = 0
    private(set) var lists = 0
    private(set) var quotes = 0
    private(set) var sections = 0
    private(set) var items = 0
    /// Whether the element lies in the one with the highest score.
    private(set) var isInBest = false
    /// Whether the element lies in the one that holds the article.
    private(set) var isInWhole = false
    /// How many elements lie between it and the first that is also around the best one.
    private(set) var fromBest = 0

    /// The sums for each element of a page, itself included.
    static func sums(of survey: PageSurvey, _ article: ArticleElement) -> [ElementSums] {
        let elements = survey.tree.elements
        var aroundBest: Set<Int> = []
        var outer = article.best
        while outer >= 0 {
            aroundBest.insert(outer)
            outer = elements[outer].parent
        }
        var sums: [ElementSums] = []
        sums.reserveCapacity(elements.count)
        for (index, element) in elements.enumerated() {
            var sum = element.parent >= 0 ? sums[element.parent] : ElementSums()
            sum.add(survey.marks[index])
            sum.add(element.tag)
            if index == article.best { sum.isInBest = true }
            if index == article.whole { sum.isInWhole = true }
            let isOnWay = aroundBest.contains(index) || sum.isInBest
            sum.fromBest = isOnWay ? 0 : sum.fromBest + 1
            sums.append(sum)
        }
        return sums
    }

    private mutating func add(_ mark: PageSurvey.Mark) {
        against += mark.againstCount
        doubt += mark.doubtCount
        body += mark.isBody ? 1 : 0
        hint += mark.isHint ? 1 : 0
    }

    private mutating func add(_ tag: HTMLDocument.Tag) {
        switch tag {
        case .article: articles += 1
        case .main: mains += 1
        case .aside: asides += 1
        case .nav: navs += 1
        case .header: headers += 1
        case .footer: footers += 1
        case .form: forms += 1
        case .figure, .figcaption: figures += 1
        case .table: tables += 1
        case .ul, .ol, .dl: lists += 1
        case .blockquote: quotes += 1
        case .section: sections += 1
        case .li: items += 1
        default: break
        }
    }
}
