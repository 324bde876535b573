/** Message catalogues by language, each part fetched when first wanted, and only in the language in use. */
import type { Language } from '../address/place';
import type { AboutWords } from './en/about';
import type { KeptWords } from './en/kept';
import type { BesideWords } from './en/beside';
import type { LearnerWords } from './en/learner';
import type { PlanWords } from './en/plan';
import type { RecordWords } from './en/record';
import type { SiteWords } from './en/site';

export type { AboutWords, BesideWords, KeptWords, LearnerWords, PlanWords, RecordWords, SiteWords };

export const languageNames: Record<Language, string> = { en: 'English', de: 'Deutsch', es: 'Español' };

const siteParts: Record<Language, () => Promise<SiteWords>> = {
  en: async () => (await import('./en/site')).site,
  de: async () => (await import('./de/site')).site,
  es: async () => (await import('./es/site')).site,
};

const recordParts: Record<Language, () => Promise<RecordWords>> = {
  en: async () => (await import('./en/record')).record,
  de: async () => (await import('./de/record')).record,
  es: async () => (await import('./es/record')).record,
};

const aboutParts: Record<Language, () => Promise<AboutWords>> = {
  en: async () => (await import('./en/about')).about,
  de: async () => (await import('./de/about')).about,
  es: async () => (await import('./es/about')).about,
};

const learnerParts: Record<Language, () => Promise<LearnerWords>> = {
  en: async () => (await import('./en/learner')).learner,
  de: async () => (await import('./de/learner')).learner,
  es: async () => (await import('./es/learner')).learner,
};

const planParts: Record<Language, () => Promise<PlanWords>> = {
  en: async () => (await import('./en/plan')).plan,
  de: async () => (await import('./de/plan')).plan,
  es: async () => (await import('./es/plan')).plan,
};

const keptParts: Record<Language, () => Promise<KeptWords>> = {
  en: async () => (await import('./en/kept')).kept,
  de: async () => (await import('./de/kept')).kept,
  es: async () => (await import('./es/kept')).kept,
};

const besideParts: Record<Language, () => Promise<BesideWords>> = {
  en: async () => (await import('./en/beside')).beside,
  de: async () => (await import('./de/beside')).beside,
  es: async () => (await import('./es/beside')).beside,
};

export const siteWords = (language: Language): Promise<SiteWords> => siteParts[language]();
export const recordWords = (language: Language): Promise<RecordWords> => recordParts[language]();
export const aboutWords = (language: Language): Promise<AboutWords> => aboutParts[language]();
export const learnerWords = (language: Language): Promise<LearnerWords> => learnerParts[language]();
export const planWords = (language: Language): Promise<PlanWords> => planParts[language]();
export const keptWords = (language: Language): Promise<KeptWords> => keptParts[language]();
export const besideWords = (language: Language): Promise<BesideWords> => besideParts[language]();
