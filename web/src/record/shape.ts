/** A credential record as DOMAIN.md writes it, texts as language maps. Every key but the identity may be absent. */
import type { Text } from '../engine/engine';

export interface Outcome {
  statement: Text;
  type?: string;
  skills?: string[];
}

export interface Assurance {
  mechanism?: string;
  body?: Text;
  bodyType?: string;
  scope?: string;
  cost?: Text;
  elements?: string[];
  tools?: string[];
  grading?: string;
  result?: Text;
  date?: string;
  validityYears?: number;
  benefits?: string[];
  standards?: Text[];
  stakeholders?: { stage?: string; who?: Text; role?: Text }[];
  regulation?: Text;
}

export interface DeclaredRecognition {
  purpose: string;
  effect: string;
  extent?: string;
  credits?: { system: string; value: number };
  target?: Text;
  by?: Text;
  countries?: string[];
  note?: Text;
}

export interface Shape {
  id: string;
  title: Text;
  description?: Text;
  url?: string;
  setting?: string;
  term?: Text;
  kind: string;
  provider: string;
  awardingBody?: string;
  countries?: string[];
  regions?: string[];
  certificate?: { format?: string; portfolio?: boolean; validity?: string; renewal?: Text };
  learningOutcomes?: Outcome[];
  level?: { cycle?: string; basis?: string; eqf?: number | number[]; nqf?: { framework: string; level: string } };
  fields?: string[];
  sectors?: string[];
  occupations?: string[];
  tasks?: Text[];
  occupationalStandard?: Text;
  workload?: { hours?: number; credits?: { system: string; value: number } };
  duration?: { weeks?: number; pace?: string; intensity?: string; intakes?: string[]; rolling?: boolean };
  assessment?: { types?: string[]; external?: boolean; supervision?: string };
  awardBasis?: string[];
  delivery?: { format?: string; site?: string[]; teacher?: string; control?: string };
  entry?: Record<string, unknown>;
  stacking?: { mode?: string; towards?: string[]; requirement?: Record<string, unknown>; creditSystem?: string };
  recognition?: {
    declared?: DeclaredRecognition[];
    automatic?: { scope: string; basis?: Text; countries?: string[]; note?: Text }[];
  };
  relevance?: { industry?: string; partners?: Text[]; evidence?: Text };
  functions?: string[];
  recruitment?: Text;
  support?: string[];
  scenarios?: string[];
  audience?: Text[];
  purpose?: Text;
  aim?: string;
  twinTransition?: string[];
  ecosystem?: Text;
  scope?: string;
  response?: string;
  outcomesData?: { measure?: Text; value?: number | Text; year?: number; source?: Text }[];
  listedIn?: Text[];
  reviewed?: string;
  cost?: { amount?: number; currency?: string; funding?: string[] };
  languages?: string[];
  tags?: string[];
  qualityAssurance?: Assurance[];
  further?: Text;
  source?: Text;
  illustrative?: boolean;
  validFrom?: string;
  validUntil?: string;
}
