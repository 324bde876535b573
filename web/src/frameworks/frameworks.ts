/**
 * What data/frameworks says in words, for whoever asks what a level means: shipped beside the site as `data/frameworks.json`
 * (web/scripts/framework-words.mjs writes it). Which EQF level a record has is decided by the core, from the same data.
 */
import type { Text } from '../engine/engine';

export interface EqfLevel {
  level: number;
  knowledge: Text;
  skills: Text;
  responsibility: Text;
}

export interface Framework {
  id: string;
  country: string;
  acronym: string;
  title: Text;
  source: string;
  confidence: 'high' | 'medium' | 'low';
  confidenceNote?: string;
  warning?: Text;
  /** Lowest first; `eqf` are the EQF levels that it may be. */
  levels: { level: string; eqf: number[] }[];
}

export interface FrameworkData {
  eqf: EqfLevel[];
  frameworks: Framework[];
}
