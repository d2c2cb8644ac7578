import type { EntityType } from '#lib/agenda/mentions.ts';

/** A country, region, organisation or initiative and the names it goes by: one row of `data/gazetteer/*.csv`. */
export interface Entity {
  readonly entity_id: string;
  readonly entity: string;
  readonly type: EntityType;
  /** Names, adjectives and abbreviations as texts write them. */
  readonly names: readonly string[];
}

/** The entities that can be found in a text. */
export interface Gazetteer {
  readonly entities: readonly Entity[];
}
