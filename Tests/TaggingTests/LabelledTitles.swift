// SPDX-License-Identifier: Apache-2.0

import Tagging

/// Job titles with the level that a reader gives them, by the rules of the documentation.
enum LabelledTitles {
  /// The titles by level.
  static let byLevel: [(level: TitleLevel, titles: [String])] = [
    (
      .cLevel,
      """
      CEO
      Chief Executive Officer
      Chief Financial Officer
      CFO
      COO
      CTO
      CIO
      CISO
      CMO
      CRO
      CHRO
      CPO
      Chief Operating Officer
      Chief Technology Officer
      Chief Information Officer
      Chief Information Security Officer
      Chief Marketing Officer
      Chief Revenue Officer
      Chief People Officer
      Chief Product Officer
      Chief Medical Officer
      Chief Nursing Officer
      Chief Legal Officer
      Chief Compliance Officer
      Chief Data and Analytics Officer
      Chief Human Resources Officer
      Chief Digital Officer
      Chief Supply Chain Officer
      Chief Procurement Officer
      Chief Risk Officer
      Chief Strategy Officer
      Chief Customer Officer
      Chief of Police and Chief Executive Officer
      chief executive
      Chief Executive & Accounting Officer
      Group CEO
      Deputy CEO
      Interim CFO
      Acting CIO
      Fractional CTO
      CEO & Founder
      Founder
      Co-Founder
      Cofounder
      Co-founder and CTO
      Founder / Director
      Founding CEO
      Owner
      Business Owner
      Owner/Operator
      Owner, Manager
      Shop owner
      Part Owner
      President
      President & CEO
      President and Chief Executive Officer
      President, North America
      Division President
      Company President
      Pres.
      President/Owner
      Managing Director
      Managing Director, EMEA
      Group Managing Director
      Joint Managing Director
      Deputy Managing Director
      MD
      Group MD
      MD & CFO
      C.E.O.
      C.F.O.
      c.t.o
      ceo
      cfo/coo
      CTO, VP Engineering
      VP Sales and CEO
      Chief Financial Officer (CFO)
      Chief Experience Officer
      Regional President
      Global CIO
      CIO - Retail
      Group Chief Financial Officer
      Chief Operations Officer, Hospitals
      Chief Sustainability Officer
      Chief AI Officer
      Chief Innovation Officer
      Director and Founder
      Head of IT & Co-owner
      Owner and Head Chef
      Chief Admin Officer
      Chief Exec
      Chief Commercial Officer
      Chief Growth Officer
      Chief Pharmacy Officer
      CEO, former CFO
      Chairman and CEO
      Vice Chairman & President
      Chief Underwriting Officer
      Chief Credit Officer
      CXO
      Proprietor
      """.split(separator: "\n").map(String.init)
    ),
    (
      .vp,
      """
      VP
      VP Sales
      VP of Sales
      V.P. Finance
      Vice President
      Vice President of Engineering
      Vice-President, Operations
      Vice Pres., Purchasing
      SVP
      SVP Marketing
      EVP
      EVP & General Manager
      AVP
      AVP, Claims
      Senior Vice President
      Executive Vice President
      Assistant Vice President
      Associate Vice President, Research
      Sr. Vice President
      Sr VP Product
      VP, Customer Success
      VP Ops
      VP-IT
      VP/Controller
      Group VP
      Regional Vice President
      RVP
      Area Vice President, West
      VP & Head of Digital
      VP Director of Media
      vp hr
      Vice president human resources
      VP Finance (interim)
      Vice President and General Counsel
      First Vice President
      VP, Chief of Staff
      Global VP, Supply Chain
      Vice President - Claims
      VP Eng.
      SVP, Head of Operations
      VP Clinical Services
      Vice President, Information Technology
      Vice President Strategy
      Vice President of People
      svp finance & admin
      VP Data Science
      Executive Vice-President, Wholesale
      Deputy Vice President
      Vice President, Treasury
      VP Learning and Development
      Senior VP, Procurement
      """.split(separator: "\n").map(String.init)
    ),
    (
      .director,
      """
      Director
      Director of IT
      Director, Procurement
      IT Director
      Finance Director
      Sales Director
      Senior Director
      Sr. Director of Marketing
      Sr Dir, Product
      Dir. of Nursing
      Dir of Operations
      Executive Director
      Associate Director
      Assistant Director
      Deputy Director
      Technical Director
      Creative Director
      Medical Director
      Clinical Director
      Non-Executive Director
      Art director
      Regional Director
      Program Director
      Director General
      Commercial Director UK
      Director of Finance & Administration
      Director, Manager of Labs
      Director - Facilities
      Head of IT
      Head of Procurement
      Head of Sales, EMEA
      Global Head of Security
      Deputy Head of Estates
      Head of Department
      Group Head of Risk
      Interim Head of Finance
      Head of Data and Analytics
      Head of HR
      Head of People Operations
      Head of Legal
      Co-Director
      Director of Nursing
      Director of Pupil Services
      Director of Research
      Director/Lead Architect
      Manager, now Director
      Facilities Director
      Funeral director
      Digital Director
      Director of Student Life
      Operations Director
      HR Director
      Head of Warehouse
      Head of Customer Care (DACH)
      Head of e-commerce
      Head of Shared Services
      Acting Head of Digital
      Plant Director
      Site director
      Director of Engineering
      Director, Enterprise Applications
      Senior Director, Revenue Operations
      Area Director
      Head of Quality
      IT Head
      Global Head, Procurement
      Director of Pharmacy
      School Director
      Director Quality Assurance
      Lab Director
      """.split(separator: "\n").map(String.init)
    ),
    (
      .manager,
      """
      Manager
      IT Manager
      Sales Manager
      Account Manager
      Project Manager
      Product Manager
      General Manager
      Office Manager
      Senior Manager
      Sr. Mgr, Ops
      Mgr
      Plant manager
      Assistant Manager
      Deputy Manager
      Operations Manager
      Facilities Manager
      Program Manager
      Marketing Manager
      HR Manager
      Finance Manager
      Case Manager
      Branch Manager
      Store Manager
      Customer Success Manager
      Nurse Manager
      Practice Manager
      Regional manager
      Shift Manager
      Quality Manager
      Purchasing Manager
      Warehouse Mgr.
      Manager of Analytics
      Manager, Clinical Engineering
      Supervisor
      Shift Supervisor
      Ward supervisor
      Production Supervisor
      Team Lead
      Tech Lead
      Lead Engineer
      Lead Developer
      QA Lead
      Lead Nurse
      Team Leader
      Head Nurse
      Head nurse, ICU
      Head Chef
      Head Teacher
      Head Buyer
      Head Librarian
      Head Coach
      Foreman
      Site foreman
      Matron
      Headteacher
      Engineering Lead
      Implementation Lead
      Workstream lead
      Stock Manager
      Estate manager
      Manager - IT Services
      Bid Manager
      Contracts Manager
      Data Manager
      Change Manager
      Community Manager
      Category Manager
      Credit Manager
      Delivery Manager
      Engineering Manager
      Fleet Manager
      Kitchen manager
      Lab Manager
      Logistics Manager
      Night Manager
      Payroll Manager
      Property manager
      Portfolio Manager
      Property Manager / Realtor
      Relationship Manager
      Risk Manager
      Service Manager
      Supply Chain Manager
      Tax Manager
      Transport Manager
      Treasury Manager
      Venue manager
      Manager, Office of the CFO
      Senior Manager to the board
      """.split(separator: "\n").map(String.init)
    ),
    (
      .other,
      """
      Analyst
      Business Analyst
      Data Analyst
      Senior Data Scientist
      Engineer
      Software Engineer
      Senior Software Engineer
      Sr. Engineer
      DevOps Engineer
      Principal Engineer
      Staff Engineer
      Chief Engineer
      Chief Architect
      Chief of Staff
      Chief Economist
      Architect
      Solutions Architect
      Developer
      Web developer
      Consultant
      Management Consultant
      Account Executive
      Sales Executive
      Executive
      Executive Assistant
      Assistant to the CEO
      Executive Assistant to the CFO
      EA to CEO
      EA to the CEO, CFO and COO
      PA to Managing Director
      Personal Assistant to the Director of Finance
      Assistant to Head of HR
      Secretary to the President
      CEO's assistant
      Chief of Staff to the CEO
      Chief of Staff to the President
      Analyst, Office of the CFO
      Advisor, Office of the President
      Engineer (reports to CTO)
      Analyst - reports to the VP Finance
      Buyer, reporting to Head of Procurement
      Assistant
      Administrative Assistant
      Admin
      Office Administrator
      System Administrator
      Database Administrator
      Accountant
      Senior Accountant
      Accounts Payable Clerk
      Bookkeeper
      Controller
      Financial Controller
      Treasurer
      Auditor
      Internal Auditor
      Actuary
      Underwriter
      Senior Underwriter
      Broker
      Trader
      Buyer
      Senior Buyer
      Purchasing Agent
      Procurement Specialist
      Procurement Officer
      Compliance Officer
      Data Protection Officer
      Loan officer
      Security Officer
      Police Officer
      HR Specialist
      HR Business Partner
      Recruiter
      Trainer
      Coach
      Coordinator
      Project Coordinator
      Event Coordinator
      Marketing Specialist
      Marketing Associate
      Sales Associate
      Sales Representative
      Sales Rep
      SDR
      BDR
      Customer Service Representative
      Support Specialist
      Technician
      Lab Technician
      IT Technician
      Network Engineer
      Nurse
      Registered Nurse
      RN
      Nurse Practitioner
      Physician
      Doctor
      Surgeon
      Physician, MD
      John Q., MD
      Professor, MD, PhD
      Pharmacist
      Pharmacy Technician
      Dentist
      Veterinarian
      Psychologist
      Therapist
      Physiotherapist
      Paramedic
      Radiographer
      Radiologist
      Cardiologist
      Teacher
      Professor
      Associate Professor
      Lecturer
      Research Fellow
      Researcher
      Research Scientist
      Scientist
      Librarian
      Dean
      Registrar
      Student
      Intern
      Summer intern
      Trainee
      Apprentice
      Attorney
      Lawyer
      Solicitor
      General Counsel
      Legal Counsel
      Paralegal
      Partner
      Senior Partner
      Principal
      Product Owner
      Process Owner
      Data owner
      Scrum Master
      Designer
      UX Designer
      Graphic designer
      Writer
      Copywriter
      Editor
      Journalist
      Producer
      Photographer
      Artist
      Mechanic
      Electrician
      Plumber
      Carpenter
      Welder
      Machinist
      Operator
      Machine Operator
      Driver
      Truck driver
      Pilot
      Farmer
      Chef
      Cook
      Baker
      Planner
      Production Planner
      Demand planner
      Estimator
      Surveyor
      Inspector
      Quality Inspector
      Statistician
      Biologist
      Geologist
      Economist
      Chemist
      Physicist
      Chairman
      Chair of the Board
      Board Member
      Trustee
      Councillor
      Mayor
      Advisor
      Financial Adviser
      Strategist
      Evangelist
      Developer Advocate Engineer
      Investor
      Entrepreneur
      Receptionist
      Secretary
      Company Secretary
      Cashier
      Bank teller
      Dispatcher
      Storekeeper
      Warehouse Worker
      Social Worker
      Caregiver
      Volunteer
      Ambassador
      Translator
      Interpreter
      Former CEO, now consultant
      Ex-CFO, advisor
      Programmer
      Tester
      QA Engineer
      Merchandiser
      Real Estate Agent
      Realtor
      Claims Examiner
      Claims Adjuster Specialist
      Investment Banker
      Dietitian
      Midwife
      Ward sister
      Optometrist
      Counsellor
      Civil servant, policy officer
      """.split(separator: "\n").map(String.init)
    ),
    (
      .unknown,
      """
      n/a
      N/A
      tbd
      TBD
      -
      ?
      unknown
      Unknown
      none
      xxx
      .
      test
      Finance
      IT
      Procurement
      Sales
      HR department
      Operations
      Purchasing dept
      Mr
      Mrs.
      asdf
      123
      see notes
      to be confirmed
      decision maker
      Office of the CFO
      left the company
      same as above
      Lead generation
      """.split(separator: "\n").map(String.init)
    ),
  ]
}
