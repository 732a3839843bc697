import type { EntryRule } from "./rule.ts";

/** Names of crimes that one person does to another or to the law. Crimes against things are told as what was seen. */
const crime =
  /\b(?:assault(?:s|ed|ing)?|batter(?:y|ed)|burglar(?:y|ies|ized)|conspir(?:acy|acies|ed|ing)|felon(?:y|ies)|manslaughter|murder(?:s|ed|ing)?|rioting|robb(?:ed|ery|eries|ing)|stole|theft|trespass(?:ed|ing)?|unlawfully)\b/iu;

/** Words that say it is a charge, a finding or a case rather than the log's own verdict. */
const hedge =
  /\b(?:accus|acquit|alleg|arrest|bill|book|case|charg|cite|cited|citation|claim|complaint|convict|counts?\b|dismiss|found|guilty|indict|inquir|investigat|jur(?:y|ies|ors?)|law|order|plead|pled|probable cause|prosecut|ruled|ruling|sentenc|statute|suit|sued|suspic|suspect|verdict|warn)/iu;

/** E607: a crime is somebody's charge, or a court's finding, never the log's own word. */
export const crimesAreChargesOrFindings: EntryRule = ({ event }) =>
  event.statements.flatMap(({ text, accordingTo }, index) => {
    const named = crime.exec(text)?.[0];
    return named === undefined || accordingTo !== undefined || hedge.test(text)
      ? []
      : [{ code: "E607" as const, path: ["statements", index, "text"], message: `“${named}” stands as a fact, and nobody says so` }];
  });
