// SPDX-License-Identifier: Apache-2.0

/// English words whose forms do not follow the rules.
enum IrregularWords {
  /// The irregular forms of a word, by the word itself; present participle and third person are made
  /// by rule.
  static let forms: [String: [String]] = {
    var forms: [String: [String]] = [:]
    for line in table.split(separator: "\n") {
      let words = line.split(separator: " ").map(String.init)
      forms[words[0]] = Array(words.dropFirst())
    }
    return forms
  }()

  private static let table = """
    arise arose arisen
    awake awoke awoken
    be is are was were been being am
    bear bore borne
    beat beaten
    become became
    begin began begun
    bend bent
    bet bets
    bind bound
    bite bit bitten
    bleed bled
    blow blew blown
    break broke broken
    breed bred
    bring brought
    broadcast
    build built
    burn burnt burned
    burst
    buy bought
    can could
    cast
    catch caught
    choose chose chosen
    cling clung
    come came
    cost
    creep crept
    cut
    deal dealt
    dig dug
    do does did done
    draw drew drawn
    dream dreamt dreamed
    drink drank drunk
    drive drove driven
    eat ate eaten
    fall fell fallen
    feed fed
    feel felt
    fight fought
    find found
    fit fitted
    flee fled
    fly flew flown
    forbid forbade forbidden
    forecast forecasted
    foresee foresaw foreseen
    forget forgot forgotten
    forgive forgave forgiven
    forgo forwent forgone
    freeze froze frozen
    get got gotten
    give gave given
    go goes went gone
    grind ground
    grow grew grown
    hang hung
    have has had
    hear heard
    hide hid hidden
    hit
    hold held
    hurt
    input inputted
    keep kept
    kneel knelt
    know knew known
    lay laid
    lead led
    lean leant leaned
    leap leapt leaped
    learn learnt learned
    leave left
    lend lent
    let
    lie lay lain lied
    light lit
    lose lost
    make made
    mean meant
    meet met
    mislead misled
    misread
    misunderstand misunderstood
    mow mown mowed
    offset
    outgrow outgrew outgrown
    outdo outdid outdone
    overcome overcame
    overhear overheard
    override overrode overridden
    overrun overran
    oversee oversaw overseen
    oversell oversold
    overspend overspent
    overtake overtook overtaken
    overthrow overthrew overthrown
    pay paid
    plead pled pleaded
    prove proven proved
    put
    quit quitted
    read
    rebuild rebuilt
    redo redid redone
    repay repaid
    resell resold
    reset
    rethink rethought
    rewrite rewrote rewritten
    rid
    ride rode ridden
    ring rang rung
    rise rose risen
    run ran
    saw sawn
    say said
    see saw seen
    seek sought
    sell sold
    send sent
    set
    sew sewn sewed
    shake shook shaken
    shed
    shine shone
    shoot shot
    show showed shown
    shrink shrank shrunk
    shut
    sing sang sung
    sink sank sunk
    sit sat
    sleep slept
    slide slid
    slip slipped
    smell smelt smelled
    speak spoke spoken
    speed sped
    spell spelt spelled
    spend spent
    spill spilt spilled
    spin spun
    split
    spoil spoilt spoiled
    spread
    spring sprang sprung
    stand stood
    steal stole stolen
    stick stuck
    sting stung
    stink stank stunk
    strike struck stricken
    strive strove striven
    swear swore sworn
    sweep swept
    swell swelled swollen
    swim swam swum
    swing swung
    take took taken
    teach taught
    tear tore torn
    tell told
    think thought
    throw threw thrown
    undercut
    undergo underwent undergone
    understand understood
    undertake undertook undertaken
    undo undid undone
    unwind unwound
    uphold upheld
    upset
    wake woke woken
    wear wore worn
    weave wove woven
    win won
    wind wound
    withdraw withdrew withdrawn
    withhold withheld
    withstand withstood
    write wrote written
    man men
    woman women
    child children
    person people persons
    foot feet
    tooth teeth
    mouse mice
    analysis analyses
    basis bases
    crisis crises
    criterion criteria
    half halves
    life lives
    knife knives
    self selves
    staff
    wolf wolves
    shelf shelves
    leaf leaves
    good better best
    bad worse worst
    """
}
