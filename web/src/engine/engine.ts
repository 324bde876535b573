/**
 * What the pages ask of the core, and what they get back.
 *
 * One page talks to one worker, the worker to one `explore.wasm`, to which `audit.wasm` is added once a learner is asked about. Plans are made in
 * a worker of their own, which has `plan.wasm` too and can be ended. Every method is a request whose reply is a plain value;
 * a failure rejects with {@link CairnError}, whose `problems` say where and what was expected. A failed `open` leaves the
 * catalogue that was loaded as it was. Record numbers (`index`) are positions in the loaded catalogue and mean nothing in
 * another one: replies to a catalogue that has since been replaced are dropped by the client.
 */
import type { Audit, AuditRequest, LearnerReply, OtherDates, Reach, ReachRequest } from './audit';
import type { Beside, BesideRequest } from './beside';
import type { AlternativesRequest, Failed, FailedRequest, Plan, PlanRequest, Planned, WayRequest, Ways } from './plan';
import type { Simulation, SimulationRequest } from './simulation';

/** Text in one or more languages, by ISO 639-1 code, in the order the author wrote them. Never markup. */
export type Text = Record<string, string>;

/** One thing wrong with a document: the file's name, a JSON Pointer into it, and what was expected there. */
export interface Problem {
  file: string;
  pointer: string;
  message: string;
}

export class CairnError extends Error {
  constructor(readonly problems: Problem[]) {
    super(problems[0]?.message ?? 'unknown failure');
    this.name = 'CairnError';
  }
}

/** Closed interval; equal ends are an exact value; `null` as `high` is unbounded. Hundredths are already divided out. */
export type Interval = [low: number, high: number | null];

export interface SourceFile {
  name: string;
  bytes: Uint8Array;
}

export interface FacetValues {
  /** `level`, `country`, `language`, `field`, `sector`, `providerType`, `delivery`, `assessment`, `qualityAssurance`,
   * `scenario`, `function`, `funding`, `stackable`, `twinTransition`, `industry`, `kind`, `setting`. */
  id: string;
  /** Codes in display order; `not-stated` last where some record leaves the fact out. ISCED-F and NACE codes include the
   * broader codes that they roll up into ("07", "071", "0715"; "C", "C25", "C25.6", "C25.62"). */
  values: string[];
}

export interface Opened {
  catalogue: {
    id: string;
    title: Text;
    version?: string;
    languages: string[];
    licence?: string;
    illustrative: boolean;
    /** Of the catalogue's own; absent if it has none. Grades stand worst first. */
    creditSystems?: { id: string }[];
    gradeScales?: { id: string; grades: (string | number)[] }[];
    /** 16 hex digits: FNV-1a 64 over the files' names and bytes. */
    hash: string;
  };
  credentials: number;
  providers: number;
  /** Order and values are the layout of {@link SearchReply.counts}. */
  facets: FacetValues[];
  /** Extremes found in the catalogue, for the range controls; `null` if no record states one. Hours, weeks, amounts. */
  ranges: { workload: Interval | null; weeks: Interval | null; cost: Record<string, Interval> };
}

export interface SearchRequest {
  text: string;
  /** Facet id → chosen codes (any of them). */
  filters: Record<string, string[]>;
  /** Inclusive bounds, `null` open. Hours of workload, weeks, amount in `currency`. A record that states nothing fails. */
  ranges: {
    workload?: [number | null, number | null];
    weeks?: [number | null, number | null];
    cost?: [number | null, number | null];
  };
  /** ISO 4217; which currency `cost` and the cost sort speak of. There are no exchange rates. */
  currency: string;
  sort: 'relevance' | 'title' | 'level' | 'level-desc' | 'workload' | 'workload-desc' | 'weeks' | 'cost';
  /** The reader's language: which title is sorted by. */
  language: string;
  offset: number;
  limit: number;
}

export interface SearchReply {
  total: number;
  /** Record numbers of the window [offset, offset + limit). */
  indices: Uint32Array;
  /** One count per facet value, facets and values in the order of {@link Opened.facets}. */
  counts: Uint32Array;
}

/** EQF position of a record. `eqf` empty and `stated` false: nothing is known. `none`: it lies outside the EQF. */
export interface Level {
  stated: boolean;
  /** Every EQF level it may be, ascending. More than one: the source gives a range or an ambiguous mapping. */
  eqf: number[];
  none: boolean;
  basis?: 'formal' | 'informal';
  /** Present if the record names a national level. */
  nqf?: { framework: string; level: string };
}

export interface Card {
  index: number;
  id: string;
  title: Text;
  kind: string;
  provider: { id: string; name: Text; type: string; country?: string };
  countries: string[];
  level: Level;
  /** As stated; what is computed from the other is in `Derived`. */
  hours?: number;
  credits?: { system: string; value: number };
  weeks?: number;
  cost?: { amount: number; currency: string };
  /** Mechanisms known, of the record and of its provider. */
  qualityAssurance: string[];
  stackable: boolean;
  /** It has a requirement: others stack into it. */
  award: boolean;
  illustrative: boolean;
}

/** Another record and how it is connected: named by id in a rule, matched by a pool of a rule, or only declared. */
export interface Link {
  card: Card;
  how: 'named' | 'eligible' | 'declared';
  /** The node of the award's requirement (its id or JSON Pointer), absent for `declared`. */
  node?: string;
}

export interface Outlook {
  purpose: 'education' | 'employment';
  effect: 'admission' | 'credit-transfer' | 'exemption' | 'employment' | 'progression';
  outlook: 'declared' | 'likely' | 'case-by-case' | 'unlikely' | 'unknown';
  /** Codes of the facts it rests on and of those missing, e.g. `formal-level`, `quality-assurance`, `credits`. */
  restsOn: string[];
  missing: string[];
}

export interface Derived {
  level: Level;
  /** ECTS-equivalent credits and hours of workload, as intervals where no single rate is sourced; absent if unknown. */
  ects?: Interval;
  hours?: Interval;
  /** Which of M2…M11 and a…q the record answers. `share` is in whole percent. */
  transparency: { element: string; answered: boolean }[];
  transparencyPercent: number;
  /** Per RQ3 heading (`mechanism`, `body`, `scope`, `cost`, `elements`, `tools`, `grading`, `validity`, `benefits`,
   * `standards`, `stakeholders`): known or not. */
  qualityAssurance: { heading: string; known: boolean }[];
  recognition: Outlook[];
  stacksInto: Link[];
  /** How many more there are than `stacksInto` lists; likewise below. */
  stacksIntoMore: number;
  /** Only for an award: what counts towards it. */
  buildsOn: Link[];
  buildsOnMore: number;
}

/** A record as its author wrote it (DOMAIN.md), texts always as language maps, plus what the core derives from it. */
export interface CredentialView {
  index: number;
  id: string;
  record: Record<string, unknown>;
  provider: Record<string, unknown>;
  awardingBody?: Record<string, unknown>;
  derived: Derived;
  /** Labels of every skill id, credential id and provider id that the record mentions and the catalogue knows. */
  labels: Record<string, Text>;
}

/** A row says which facts differ between the columns; `values[i]` is the i-th credential's, `null` if not stated. */
export interface CompareRow {
  key: string;
  differs: boolean;
  values: unknown[];
}

export interface Comparison {
  cards: Card[];
  rows: CompareRow[];
}

export interface SceneBox {
  /** Credential id, or the node's id / JSON Pointer. */
  id: string;
  kind: 'award' | 'group' | 'module';
  x: number;
  y: number;
  width: number;
  height: number;
  lane: number;
  title: Text;
  /** The requirement node it stands for, and its form (`all`, `some`, `take`, …). */
  node?: string;
  form?: string;
  /** It stands for so many credentials of its node that are not shown. */
  more?: number;
}

/**
 * Laid out by the core: whole units (1 unit = 1 CSS pixel at zoom 1); left to right is depth. Lanes are EQF positions, highest
 * first: `5`, `4-5`, `4/none`, `none`, `not-stated`.
 */
export interface Scene {
  width: number;
  height: number;
  lanes: { label: string; y: number; height: number }[];
  boxes: SceneBox[];
  /** Pairs of box positions [from, to]. */
  edges: [number, number][];
}

export interface Pathway {
  award: Card;
  /** The requirement as written (RULES.md), and what feeds each node: node id or JSON Pointer → links. */
  requirement: Record<string, unknown>;
  feeds: Record<string, Link[]>;
  labels: Record<string, Text>;
  scene: Scene;
}

export interface Engine {
  /** Decodes, checks and indexes one catalogue (one or more files). `progress` is called with a share from 0 to 1. */
  open(files: SourceFile[], progress?: (share: number) => void): Promise<Opened>;
  search(request: SearchRequest): Promise<SearchReply>;
  cards(indices: Uint32Array): Promise<Card[]>;
  credential(id: string): Promise<CredentialView>;
  compare(ids: string[]): Promise<Comparison>;
  pathway(id: string): Promise<Pathway>;
  /** Every credential id, in catalogue order (for prerendering and links). */
  ids(): Promise<string[]>;
  /** Decodes a learner document. Nothing is kept: every request about a person brings the record with it. */
  learner(text: string): Promise<LearnerReply>;
  audit(request: AuditRequest): Promise<Audit>;
  /** On which days after the request's the audit will be another: at most 24 of them are looked at. */
  otherDates(request: AuditRequest): Promise<OtherDates>;
  reach(request: ReachRequest): Promise<Reach>;
  /** `better` is told of each plan that is better than those before, while the best is looked for. Ends early when `ended` is. */
  plan(request: PlanRequest, better?: (plan: Plan) => void, ended?: AbortSignal): Promise<Planned>;
  /** Between sooner, cheaper and less work. `more` is told of them whenever one joins. */
  front(request: WayRequest, more?: (front: Ways) => void, ended?: AbortSignal): Promise<Ways>;
  /** Each leaves out a quarter of every other's modules. */
  alternatives(request: AlternativesRequest, ended?: AbortSignal): Promise<Ways>;
  /** `better` is told of each better plan of any of the awards. */
  beside(request: BesideRequest, better?: (plan: Plan) => void, ended?: AbortSignal): Promise<Beside>;
  failed(request: FailedRequest, ended?: AbortSignal): Promise<Failed>;
  simulate(request: SimulationRequest, ended?: AbortSignal): Promise<Simulation>;
}
