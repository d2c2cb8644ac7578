/** A set of sentences that people coded, by which the program's coding is judged. */
export interface Reference {
  readonly name: string;
  /** Which sentences these are, and who coded them. */
  readonly about: string;
}

/** The reference sets by their ids, in the order in which they are shown. */
const REFERENCES: Readonly<Record<string, Reference>> = {
  seeds: { name: 'The documents shown here', about: 'every sentence of the five seed documents' },
  'un-general-debate': {
    name: 'UN General Debate, 1946–2024',
    about: 'passages of speeches in the UN General Debate, 1946-2024'
  },
  'joint-statements': {
    name: 'Joint statements of leaders, 2021–2024',
    about: 'the beginnings of joint statements of leaders, 2021-2024'
  },
  'national-agendas': {
    name: 'National agendas',
    about: 'passages of throne speeches, states of the nation and national-day addresses'
  },
  'developers-un-general-debate': {
    name: 'UN General Debate, more speeches',
    about: 'passages of other speeches in the UN General Debate, 1946-2024, coded by the developers, read once'
  },
  'developers-joint-statements': {
    name: 'Joint statements, later passages',
    about: 'later passages of joint statements in view, coded by the developers, read once'
  },
  'developers-national-agendas': {
    name: 'National agendas, more passages',
    about: 'other passages of the national agendas in view, coded by the developers, read once'
  }
};

/** The ids of the reference sets that are known here, in the order in which they are shown. */
export const REFERENCE_IDS: readonly string[] = Object.keys(REFERENCES);

/** What a reference set is called and what it is; one that is not known here goes by its id. */
export function referenceOf(id: string): Reference {
  return REFERENCES[id] ?? { name: id.replaceAll('-', ' ').replace(/^./, (first) => first.toUpperCase()), about: '' };
}
