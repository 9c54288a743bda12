/// Texts that several tests ask about.
enum Texts {
    /// Two outlets that give two numbers for one thing.
    static let twoTolls: KeyValuePairs = [
        "east-post/2025-03-04-tram.txt": """
        Tram derails in Corriemouth

        A tram left the rails in the centre of Corriemouth on Tuesday morning.

        The fire service said 14 people were injured when the tram left the rails near the market.

        The mayor of Corriemouth, Ada Fenwick, called for an inquiry into the accident.
        """,
        "west-star/2025-03-05-tram.txt": """
        Tram accident in Corriemouth market

        A tram left the rails in the centre of Corriemouth on Tuesday morning.

        The fire service said 19 people were injured when the tram left the rails near the market.

        Ada Fenwick, the mayor of Corriemouth, called for an inquiry into the accident.
        """,
    ]

    /// Three outlets on a fire in a signal box, one of them with an agency's text, and an article
    /// on something else.
    static let signalBox: KeyValuePairs = [
        "coast-herald/2025-06-03-signal-box.txt": """
        Fire in signal box halts coast trains

        By Nell Arden and AP

        Signal box No. 4 at Brannock Junction. (AP)

        BRANNOCK, June 3 (AP) - A fire in a signal box stopped all trains on the coast line on \
        Tuesday and left about 3,000 passengers waiting.

        "We will not run a single train before the wiring has been checked," said Ines Calder, the \
        director of Coastline Rail.

        Firefighters needed two hours to put out the blaze, which broke out at a quarter past six.

        She called the signal box "a museum piece" and said it was built in 1961.

        Sign up for the Coast Herald newsletter
        """,
        "inland-courier/2025-06-03-trains.txt": """
        Trains stop after blaze in 1961 signal box

        A fire in a signal box stopped all trains on the coast line on Tuesday and left 2,870 \
        passengers waiting.

        Coastline Rail director Ines Calder said no train would run before the wiring had been \
        checked.

        "We will not run a single train before the wiring has been checked," she said.

        It took firefighters two hours to extinguish the fire.

        Three buses took passengers to the airport.

        Support the Inland Courier!
        """,
        "valley-mail/2025-06-04-calder.txt": """
        Rail chief promises checks

        Rail chief Ines Calder has promised that the wiring of every signal box will be checked \
        after Tuesday's fire.

        The old box at Brannock Junction, "a museum piece" in her words, will not be rebuilt.

        Passengers in Brannock said they had waited for five hours.
        """,
        "valley-mail/2025-06-04-cheese.txt": """
        Goat's cheese wins county prize

        A goat's cheese from the village of Lower Ames has won the county prize.

        The judges tasted 41 cheeses in two days.
        """,
    ]
}
