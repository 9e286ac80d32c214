// SPDX-License-Identifier: Apache-2.0

/// The words of English job titles.
enum TitleWords {
  /// Short forms that stand for another word.
  static let spelledOut: [String: String] = [
    "dir": "director", "pres": "president", "exec": "executive", "mgr": "manager",
    "mngr": "manager", "mgmt": "management", "asst": "assistant", "assoc": "associate",
    "eng": "engineer", "engr": "engineer", "admin": "administrator", "rep": "representative",
    "off": "officer", "ofcr": "officer", "coord": "coordinator", "tech": "technician",
    "supv": "supervisor", "spvr": "supervisor", "superviser": "supervisor", "sup": "supervisor",
    "adviser": "advisor", "directer": "director", "manger": "manager", "vicepresident": "vp",
    "vice-president": "vp", "cofounder": "founder", "spec": "specialist", "dev": "developer",
    "acct": "account", "acc": "account", "prog": "programmer", "prez": "president",
  ]

  /// Abbreviations of chief officers.
  static let chiefs: Set<String> = [
    "ceo", "cfo", "coo", "cio", "cto", "cmo", "cro", "cpo", "cso", "ciso", "chro", "cdo", "cco",
    "cao", "cxo", "clo", "cno", "cmio", "cnio", "cko", "cqo", "cho", "cbo", "cdao", "caio", "cpto",
    "ctpo", "cino", "chco", "cdio", "csco", "csuite",
  ]

  /// Abbreviations of vice presidents.
  static let vicePresidents: Set<String> = ["vp", "svp", "evp", "avp", "rvp", "gvp", "savp", "fvp"]

  /// Words of those who lead a team.
  static let managers: Set<String> = [
    "manager", "managers", "supervisor", "foreman", "forewoman", "foreperson", "teamlead", "leader",
    "matron", "headteacher", "headmaster", "headmistress", "superintendent", "overseer",
    "manageress",
  ]

  /// What somebody owns without owning the company.
  static let owned: Set<String> = [
    "product", "process", "system", "data", "service", "platform", "application", "solution",
    "budget", "asset", "risk", "project", "technical", "content", "control", "program",
    "programme", "portfolio", "domain",
  ]

  /// Those who work to somebody else.
  static let helpers: Set<String> = [
    "assistant", "secretary", "pa", "ea", "aide", "advisor", "deputy", "liaison", "support",
    "apprentice", "clerk", "counsel",
  ]

  /// Words beside which "MD" is a doctor's degree.
  static let medicine: Set<String> = [
    "physician", "surgeon", "doctor", "dr", "medical", "clinical", "phd", "mph", "facs", "frcp",
    "cardiology", "cardiologist", "oncology", "oncologist", "radiology", "radiologist",
    "anesthesiologist", "anaesthetist", "pediatrics", "paediatrics", "neurology", "hospitalist",
    "resident", "professor", "psychiatrist", "pathology", "pathologist", "attending", "medicine",
  ]

  /// Whether a word names an occupation.
  static func isOccupation(_ word: String) -> Bool {
    if occupations.contains(word) { return true }
    if word.hasSuffix("s"), occupations.contains(String(word.dropLast())) { return true }
    return endings.contains { word.hasSuffix($0) }
  }

  private static let endings = [
    "ologist", "ician", "grapher", "smith", "keeper", "worker", "woman", "wright",
    "therapist",
  ]

  private static let occupations: Set<String> = Set(
    """
    accountant actuary administrator advisor aide agent agronomist ambassador analyst
    anaesthetist appraiser apprentice architect archivist artist artisan assembler assessor assistant
    associate astronomer attendant attorney auctioneer auditor author baker banker barber barista
    barrister bdr sdr ae bookkeeper bricklayer broker builder bursar butcher buyer captain caregiver
    carer caretaker carpenter cashier chair chairman chairperson chancellor chaplain checker chef
    chemist clerk cleaner coach coder commander commissioner composer comptroller concierge conductor
    conservator consultant contractor controller cook coordinator copywriter coroner councillor
    councilor counsel counsellor counselor courier curator custodian dba dean dealer dentist deputy
    designer detective developer dietitian diplomat dispatcher doctor dr draftsman draughtsman driver
    ea ecologist economist editor educator electrician engineer entrepreneur epidemiologist
    estimator evangelist examiner executive expert facilitator farmer fellow financier fireman
    firefighter fitter forester freelancer fundraiser gardener geologist governor guard guide
    hairdresser handler handyman hygienist illustrator inspector installer instructor insurer
    integrator intern interpreter interviewer inventor investigator investor janitor jeweller
    journalist judge labourer laborer landlord lawyer lecturer liaison librarian lieutenant linguist
    loader lobbyist machinist magistrate marketer mason master mathematician mayor mechanic mediator
    member mentor merchandiser merchant midwife miller miner minister model moderator mover musician
    negotiator notary nurse nutritionist officer official operative operator optician optometrist
    orderly organiser organizer pa painter paralegal paramedic partner pastor pathologist
    pharmacist phlebotomist physician physicist physiotherapist pilot planner plumber policeman
    porter postdoc postman practitioner preacher presenter priest principal printer processor
    procurer producer professional professor programmer promoter proofreader prosecutor provost
    psychiatrist psychologist publicist publisher purchaser radiographer radiologist ranger realtor
    receptionist recruiter rector referee registrar reporter representative researcher resident
    restaurateur retailer retired reviewer rigger rn roofer sailor salesman salesperson saleswoman
    scholar scientist screener secretary seller senator sergeant setter sheriff shipper singer sister
    soldier solicitor specialist statistician steward storekeeper strategist student stylist
    subcontractor supplier surgeon surveyor sre sysadmin tailor teacher technician technologist
    teller tester therapist trader trainee trainer translator treasurer trustee tutor typist
    underwriter upholsterer usher valuer vet veterinarian volunteer waiter waitress warden watchman
    weaver webmaster welder winemaker woodworker writer zoologist
    """.split(whereSeparator: \.isWhitespace).map(String.init))
}
