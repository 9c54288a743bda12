/// What the body model is told of one block, one number each.
enum BlockFeature: Int, CaseIterable, Sendable {
    // The text.
    case words, bytes, linkShare, links, endsSentence, endsInColon, endsInQuestion, commas
    case sentences, capitalisedShare, numberShare, wordLength, beginsSmall, hasQuotation
    case isAllCapitals, hasBar, hasAt, addressingShare, cues, cueShare, lineCue
    // The place on the page.
    case duplicates, place, wordPlace, sinceHeadline, titleShare, titleCover, sinceFirst
    case untilLast, isInRun, sinceSectionCue, sinceHeading, headingCue, pageWords, pageBlocks
    case sinceParagraph, untilParagraph, sectionWords
    // The elements around it.
    case againstNames, nearAgainstNames, doubtNames, nearDoubtNames, bodyNames, hintNames, depth
    case articles, mains, asides, navs, headers, footers, forms, figures, tables, lists, quotes
    case sections, items, tag
    // The elements that may hold the article.
    case isInBest, isInWhole, belowBest, fromBest, bestWords, bestLinkShare, wholeWords
    case holderWords, holderLinkShare, holderGoodShare, holderBlocks, holderScore
    case outerWords, outerLinkShare, outerGoodShare
    // Blocks like it.
    case likeBlocks, likeWords, likeMeanWords, likeLinkShare, likeSentenceShare
    case vocabularyShare
    // The metadata.
    case statedCover
    // The rules.
    case isBlocked, isGood, ruleKeeps

    /// How many there are.
    static let count = allCases.count

    /// Those that are also told of the blocks next to it.
    static let shared: [BlockFeature] = [
        .words, .linkShare, .endsSentence, .cues, .nearAgainstNames, .isInBest, .tag, .ruleKeeps,
        .isGood, .likeMeanWords, .lineCue, .isBlocked, .vocabularyShare,
    ]
    /// Which blocks next to it are told of.
    static let offsets = [-3, -2, -1, 1, 2, 3]

    /// The names of all numbers of a row, in order.
    static let names: [String] =
        allCases.map { "\($0)" }
        + offsets.flatMap { offset in
            shared.map { "\($0)\(offset < 0 ? "Before" : "After")\(abs(offset))" }
        } + aroundNames

    /// Sums over wider surroundings.
    static let aroundNames = [
        "keptBefore5", "keptAfter5", "goodBefore5", "goodAfter5", "keptBefore15", "keptAfter15",
        "sameHolderBefore", "sameHolderAfter", "keptWordsBefore", "keptWordsAfter",
    ]
}
