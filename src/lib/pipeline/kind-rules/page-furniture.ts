/** What surrounds the text on a web page: a line as it stands gives the id of a rule, or null. */
interface FurnitureRule {
  readonly id: string;
  readonly pattern: RegExp;
  /** Longest line, in characters, to which the rule applies. */
  readonly longest: number;
}

const RULES: readonly FurnitureRule[] = [
  { id: 'menu line', longest: 1000, pattern: /^(?:[^|]{0,40}\|){2,}[^|]{0,40}$/ },
  { id: 'menu line', longest: 200, pattern: /^(?:home|you are here|main page)\s*[>»›/|:]/i },
  { id: 'font size', longest: 80, pattern: /^(?:font ?size|text size)\b|^A-? A A\+?/i },
  {
    id: 'share link',
    longest: 80,
    pattern:
      /^[<[(]?(?:suggest to a friend|share(?: (?:this|on|via|with)\b.*)?|tweet|print(?: this page)?|e-?mail this|facebook|twitter|linkedin|whatsapp|telegram|download(?: pdf)?|subscribe\b.*|follow us\b.*|back to top|skip to (?:main )?content|top of page)[\])>.]?$/i
  },
  {
    id: 'comment form',
    longest: 140,
    pattern:
      /^(?:leave a (?:reply|comment)|your e-?mail address will not be published|required fields are marked|post (?:a )?comment|save my name, e-?mail|(?:no|\d+) comments?\b|comments are closed|log in to (?:reply|comment))/i
  },
  {
    id: 'source line',
    longest: 120,
    pattern:
      /^(?:source|author|editor|edited by|reporter|date|posted(?: on| by)?|published(?: on| by)?|last updated|updated(?: on)?|topics?|tags?|keywords?|category|categories|filed under|responsible editor|translated by|views?|time|from)\s*[::]/i
  },
  { id: 'by-line', longest: 60, pattern: /^by\s+\p{Lu}[\p{L}'’.-]*(?:\s+(?:and\s+)?\p{Lu}[\p{L}'’.-]*){0,5}$/iu },
  {
    id: 'related news',
    longest: 60,
    pattern:
      /^(?:related (?:news|articles?|stories|posts|links|content|documents?)|(?:hot|latest|other|more|top) (?:news|stories)|most (?:read|viewed|popular)|see also|read (?:more|also|next)|you (?:may|might) also like|recommended(?: for you)?|previous(?: (?:article|post))?|next(?: (?:article|post))?)\b(?:[^.!?]*)$/i
  },
  { id: 'pointer to more', longest: 400, pattern: /^for (?:more|further|the full)\b[^.]*\b(?:please|see|visit|refer to|click|go to)\b/i },
  {
    id: 'rights notice',
    longest: 300,
    pattern: /^(?:©|\(c\)\s|copyright\b|all rights reserved|terms of (?:use|service)|privacy (?:policy|notice)|cookie)/i
  },
  {
    id: 'language link',
    longest: 30,
    pattern: /^(?:english|chinese|français|french|español|spanish|русский|russian|عربي|العربية|arabic|中文|deutsch|português|tiếng việt|日本語|한국어)$/i
  },
  { id: 'marks only', longest: 40, pattern: /^[^\p{L}\p{N}]+$/u },
  { id: 'page number', longest: 20, pattern: /^(?:page\s+)?\d{1,4}(?:\s*(?:\/|of)\s*\d{1,4})?\\?\.?$/i },
  { id: 'document number', longest: 30, pattern: /^(?:\d{1,4}\s+)?\d{2}-\d{5}(?:\s+\(E\))?(?:\s+\d{1,4}(?:\/\d{1,4})?)?$/ }
];

/** The rule by which a whole line is part of the page and not of the text, or null. */
export function furnitureRule(line: string): string | null {
  if (line.length > 1000) return null;
  for (const rule of RULES) if (line.length <= rule.longest && rule.pattern.test(line)) return rule.id;
  return null;
}
