/**
 * The closed word lists of the log. One place holds each word with its definition: the schema, the
 * codebook in `events/README.md` and the reading room all take it from here.
 */

/** A word of a closed list: its label for readers and what it means, in one line. */
export interface Term {
  readonly label: string;
  readonly definition: string;
}

/** The six families of forms. A family orders and colours; it never judges. */
export const families = {
  assembly: { label: "Assembly", definition: "People gather, walk or stop work to be seen or heard." },
  disruption: { label: "Disruption", definition: "People occupy, block or refuse, without force against persons." },
  unrest: { label: "Unrest", definition: "Fighting, fire-setting, looting or damage, or an authority’s declaration of a riot." },
  harm: { label: "Harm", definition: "A death or injury is itself the event." },
  response: { label: "Response", definition: "Police, military or officials act on the spot." },
  proceeding: { label: "Proceeding", definition: "Courts, legislatures, agencies or parties decide, charge, inquire or declare." },
} as const satisfies Record<string, Term>;

/** A family's name. */
export type Family = keyof typeof families;

const form = <F extends Family>(family: F, label: string, definition: string) => ({ family, label, definition });

/** What took place. The order is that of the codebook: by family. */
export const forms = {
  march: form("assembly", "March", "People walk a route together."),
  rally: form("assembly", "Rally", "A gathering with speakers or a programme."),
  demonstration: form("assembly", "Demonstration", "People gather in public for or against something; the general word."),
  vigil: form("assembly", "Vigil", "A gathering to mourn or keep watch."),
  picket: form("assembly", "Picket", "People stand or walk at an entrance with signs."),
  "counter-protest": form("assembly", "Counter-protest", "A gathering against another gathering."),
  walkout: form("assembly", "Walkout", "Pupils or workers leave together."),
  strike: form("assembly", "Strike", "Workers or students stop work for a time."),
  "sit-in": form("disruption", "Sit-in", "People sit down and stay, indoors or in a way."),
  blockade: form("disruption", "Blockade", "People or vehicles close a way or an entrance."),
  encampment: form("disruption", "Encampment", "People stay in tents or shelters for days."),
  occupation: form("disruption", "Occupation", "People hold a building or site."),
  "civil-disobedience": form("disruption", "Civil disobedience", "People break a rule openly and expect arrest."),
  clash: form("unrest", "Clash", "Two sides fight, or one attacks another."),
  riot: form("unrest", "Riot", "An authority declared a riot, or records name the event one; the entry says who."),
  looting: form("unrest", "Looting", "Goods are taken from shops or stores during unrest."),
  arson: form("unrest", "Arson", "Fires are set."),
  "property-damage": form("unrest", "Property damage", "Windows, vehicles, buildings or monuments are damaged."),
  killing: form("harm", "Killing", "One or more people are killed; who did it is said in statements."),
  attack: form("harm", "Attack", "People are set upon or shot at, with or without deaths."),
  "crowd-control": form("response", "Crowd control", "Police or troops move, hold or disperse a crowd, or use gas or projectiles."),
  arrests: form("response", "Arrests", "People are arrested or detained."),
  raid: form("response", "Raid", "Authorities enter or sweep a place to arrest or search."),
  curfew: form("response", "Curfew", "People are ordered off the streets for hours."),
  deployment: form("response", "Deployment", "Troops or federal forces are sent or stationed."),
  "emergency-declaration": form("response", "Emergency declaration", "An office declares an emergency."),
  "court-ruling": form("proceeding", "Court ruling", "A court decides or orders."),
  charges: form("proceeding", "Charges", "Prosecutors charge, or drop or amend charges."),
  lawsuit: form("proceeding", "Lawsuit", "A suit is filed or settled."),
  verdict: form("proceeding", "Verdict", "A jury or court finds on guilt or liability, or sentences."),
  policy: form("proceeding", "Policy", "A law, rule or order is made, changed or ended."),
  investigation: form("proceeding", "Inquiry", "An official or independent inquiry opens or reports."),
  statement: form("proceeding", "Statement", "What was said in public is itself the event."),
  negotiation: form("proceeding", "Negotiation", "Sides bargain or agree."),
  other: form("proceeding", "Other", "None of the above; the title says what."),
} as const;

/** A form's word, as written in an entry. */
export type Form = keyof typeof forms;

/** What an event was about, as the people there or the record name it; never a judgement on a cause. */
export const issues = {
  immigration: { label: "Immigration", definition: "Entry, stay, enforcement, detention or removal of migrants." },
  policing: { label: "Policing", definition: "Police conduct, powers, funding or oversight." },
  "racial-justice": { label: "Race and equality", definition: "Treatment by race, as raised by those present." },
  "civil-rights": { label: "Civil rights", definition: "Equal rights in law and public life." },
  "free-speech": { label: "Speech and assembly", definition: "The right to speak, gather or protest." },
  "press-freedom": { label: "Press freedom", definition: "Reporters’ access, treatment or protection." },
  labor: { label: "Work and wages", definition: "Pay, conditions, unions, strikes." },
  "economic-inequality": { label: "Economic inequality", definition: "Wealth, banks, poverty." },
  trade: { label: "Trade", definition: "Trade agreements and bodies." },
  war: { label: "War and peace", definition: "A war, a draft, arms, or military action abroad." },
  education: { label: "Education", definition: "Schools and universities." },
  environment: { label: "Environment and climate", definition: "Land, water, species, energy, climate." },
  "indigenous-rights": { label: "Indigenous peoples", definition: "Land, treaties and self-government of Indigenous peoples." },
  election: { label: "Elections", definition: "Voting, results, candidates." },
  government: { label: "Powers of government", definition: "Presidential, federal, state or local power and its limits." },
  abortion: { label: "Abortion", definition: "Abortion law and practice, from any side." },
  "womens-rights": { label: "Women’s rights", definition: "Rights and standing of women." },
  lgbtq: { label: "LGBTQ people", definition: "Law on and treatment of LGBTQ people, from any side." },
  "disability-rights": { label: "Disability", definition: "Access and rights of disabled people." },
  "public-health": { label: "Public health", definition: "Epidemics, health orders, health care." },
  guns: { label: "Guns", definition: "Gun law, from any side." },
  taxes: { label: "Taxes and spending", definition: "Public budgets, taxes, debt." },
  agriculture: { label: "Farming", definition: "Farm prices, land and work." },
  religion: { label: "Religion", definition: "Faith communities, worship, or treatment by religion." },
  monuments: { label: "Monuments", definition: "Statues, names and memorials." },
  prisons: { label: "Prisons", definition: "Conditions and treatment in custody." },
} as const satisfies Record<string, Term>;

/** An issue's word, as written in an entry. */
export type Issue = keyof typeof issues;

/** The part someone had in an event. */
export const roles = {
  organizer: { label: "Organizer", definition: "Called or planned it." },
  participants: { label: "Participants", definition: "Took part as a named group." },
  "counter-protesters": { label: "Counter-protesters", definition: "Came against it." },
  police: { label: "Police", definition: "State or local police, sheriffs." },
  "federal-agency": { label: "Federal agency", definition: "A national agency acting there." },
  military: { label: "Military", definition: "Guard or armed forces." },
  official: { label: "Official", definition: "A person or body in public office." },
  court: { label: "Court", definition: "A court or judge who decided." },
  press: { label: "Press", definition: "Reporters or outlets as part of the event." },
  subject: { label: "Subject", definition: "Whom or what the event was about." },
  other: { label: "Other", definition: "Had another part; statements say which." },
} as const satisfies Record<string, Term>;

/** A role's word. */
export type Role = keyof typeof roles;

/** What a figure counts. */
export const measures = {
  crowd: { label: "Crowd", definition: "People present." },
  arrests: { label: "Arrests", definition: "People arrested, detained or cited, as `of` says." },
  injuries: { label: "Injuries", definition: "People hurt." },
  deaths: { label: "Deaths", definition: "People who died." },
  troops: { label: "Troops", definition: "Soldiers, Guard members or agents sent." },
  "damage-usd": { label: "Damage, US dollars", definition: "Loss in dollars of the day." },
  days: { label: "Days", definition: "How long, in days." },
  other: { label: "Other", definition: "Another count; `of` says of what." },
} as const satisfies Record<string, Term>;

/** A measure's word. */
export type Measure = keyof typeof measures;

/** How a figure was come by. */
export const figureKinds = {
  count: { label: "Count", definition: "Somebody counted." },
  estimate: { label: "Estimate", definition: "Somebody judged." },
  forecast: { label: "Forecast", definition: "Expected beforehand; not a count." },
} as const satisfies Record<string, Term>;

/** What kind of page a citation is. */
export const citationTypes = {
  "news-report": { label: "News report", definition: "Reporting by a newsroom." },
  photo: { label: "Photographs", definition: "A picture or gallery with captions." },
  video: { label: "Video", definition: "Moving pictures." },
  opinion: { label: "Opinion", definition: "Column, editorial or letter." },
  "official-statement": { label: "Official statement", definition: "An office speaks for itself." },
  "government-report": { label: "Government report", definition: "A report by a public body." },
  "court-record": { label: "Court record", definition: "A ruling, filing or transcript." },
  advocacy: { label: "Advocacy", definition: "A group with a stated cause speaks." },
  reference: { label: "Reference work", definition: "Encyclopedia, archive guide, finding aid." },
  academic: { label: "Academic work", definition: "Article, thesis or university page." },
  book: { label: "Book", definition: "A book or part of one." },
  dataset: { label: "Dataset", definition: "Data with its documentation." },
  "social-media": { label: "Social media", definition: "A post by its own author." },
} as const satisfies Record<string, Term>;

/** A citation type's word. */
export type CitationType = keyof typeof citationTypes;

/** What kind of house a publisher is. It says nothing of quality or politics: a newsroom of any leaning is a newsroom. */
export const publisherKinds = {
  newspaper: { label: "Newspaper", definition: "Printed daily or weekly, student papers too, and their sites." },
  "news-agency": { label: "News agency", definition: "Reports for other newsrooms to print." },
  broadcaster: { label: "Broadcaster", definition: "Television or radio, and their sites." },
  magazine: { label: "Magazine", definition: "A magazine or journal of reporting and opinion." },
  "online-news": { label: "Online newsroom", definition: "A newsroom that publishes only online." },
  aggregator: { label: "Aggregator", definition: "Republishes, mirrors, translates or rewrites what others report." },
  government: { label: "Public office", definition: "A city, police, agency, legislature or commission." },
  court: { label: "Court", definition: "A court, or a service that publishes court records and law." },
  university: { label: "University or school", definition: "A place of learning, its centres and its press." },
  archive: { label: "Library, archive or museum", definition: "Keeps records and shows them." },
  reference: { label: "Reference work", definition: "An encyclopedia or other work to look things up in." },
  advocacy: { label: "Group with a cause", definition: "A rights group, union, party, campaign or faith body." },
  research: { label: "Research body", definition: "A think tank, data project, scholarly society or journal." },
  company: { label: "Company", definition: "A business or law firm." },
  personal: { label: "Personal site", definition: "A site, blog or newsletter of one person." },
  platform: { label: "Platform", definition: "A social network or a host of videos." },
} as const satisfies Record<string, Term>;

/** A publisher kind's word. */
export type PublisherKind = keyof typeof publisherKinds;

/** How much of a page the curator read. */
export const readings = {
  full: { label: "read in full", definition: "The whole page was read." },
  excerpt: { label: "read in part", definition: "The beginning or a stored excerpt was read." },
  listed: { label: "not read; listed by another source", definition: "Known only from another page’s references." },
} as const satisfies Record<string, Term>;

/** Where a citation's title was taken from. */
export const titleSources = {
  page: { label: "page", definition: "The page’s own headline." },
  url: { label: "address", definition: "Read off the address; the page’s headline was not seen." },
  listing: { label: "listing", definition: "As another page lists it." },
  opening: { label: "opening words", definition: "The page has no headline; these are its first words." },
} as const satisfies Record<string, Term>;

/** What a check of a cited address found. None of these says anything of what the page tells. */
export const linkOutcomes = {
  live: { label: "Live", definition: "The page answers and is, as far as can be told, the page that was cited." },
  moved: { label: "Moved", definition: "The address leads for good to another, where the page is." },
  changed: { label: "Another title", definition: "A page answers, and its title is another than the citation’s." },
  missing: { label: "Not found", definition: "The site said that there is no such page, so far on one day only." },
  gone: { label: "Gone", definition: "The site said on two different days that there is no such page." },
  "soft-gone": {
    label: "Answers without the page",
    definition: "The site answers as if all were well, with what it shows for any page that it lacks.",
  },
  refused: { label: "Refused us", definition: "The site turns our check away; the page may be open to readers." },
  unreachable: { label: "Not reached", definition: "No answer: the name, the connection or the server failed." },
} as const satisfies Record<string, Term>;

/** What a check of a cited address found. */
export type LinkOutcome = keyof typeof linkOutcomes;

/** How exact a place is. */
export const precisions = {
  site: { label: "site", definition: "A building, square, park or corner." },
  neighborhood: { label: "neighbourhood", definition: "A district; the point is its middle." },
  city: { label: "city", definition: "Somewhere in the city; the point is its middle." },
  region: { label: "region", definition: "A county, state or region." },
  country: { label: "country", definition: "Across the country; the point is only for maps." },
} as const satisfies Record<string, Term>;

/** What a place is to an event. */
export const placeRoles = {
  site: { label: "Site", definition: "It happened here." },
  also: { label: "Also there", definition: "It happened here too." },
  route: { label: "Route", definition: "It passed through here." },
  decided: { label: "Decided there", definition: "It was decided or announced here." },
  concerned: { label: "Concerned", definition: "It was about this place." },
} as const satisfies Record<string, Term>;

/** A typed link from this event to another; `inverse` is how the other end reads. */
export const relations = {
  "part-of": { label: "Part of", inverse: "Includes", definition: "This is one day or piece of that." },
  follows: { label: "Follows", inverse: "Followed by", definition: "This came after that and continues it." },
  "responds-to": { label: "Responds to", inverse: "Answered by", definition: "This was done because of that." },
  counters: { label: "Counters", inverse: "Countered by", definition: "This gathering was against that one." },
  stays: { label: "Stays", inverse: "Stayed by", definition: "This order pauses that one." },
  vacates: { label: "Vacates", inverse: "Vacated by", definition: "This order sets that one aside." },
  affirms: { label: "Affirms", inverse: "Affirmed by", definition: "This order upholds that one." },
  reverses: { label: "Reverses", inverse: "Reversed by", definition: "This decision undoes that one." },
  "inquires-into": { label: "Inquires into", inverse: "Inquired into by", definition: "This inquiry or case is about that." },
  "see-also": { label: "See also", inverse: "See also", definition: "The two are better read together." },
} as const satisfies Record<string, Term & { readonly inverse: string }>;

/** A relation's word. */
export type RelationType = keyof typeof relations;

/** The words of a list as a non-empty tuple, as `z.enum` takes them. */
export function wordsOf<T extends object>(list: T): [keyof T & string, ...(keyof T & string)[]] {
  return Object.keys(list) as [keyof T & string, ...(keyof T & string)[]];
}

/** The family that a form belongs to. */
export function familyOf(word: Form): Family {
  return forms[word].family;
}
