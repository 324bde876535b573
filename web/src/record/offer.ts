/** Who issues a credential and in what form, how it is taught, and what and whom it is for. */
import type { TemplateResult } from 'lit/html.js';
import type { Text } from '../engine/engine';
import * as format from '../view/format';
import { isolated } from '../view/text';
import { code, codes, inline, list, rowsView, text, yesNo, type Telling } from './rows';

export function identitySection({ view, record, words, reader }: Telling): TemplateResult {
  const { certificate = {} } = record;
  const { provider, awardingBody = provider } = view;
  const settings: Readonly<Record<string, string>> = {
    formal: words.explain.formalSetting,
    'non-formal': words.explain['non-formalSetting'],
    informal: words.explain.informalSetting,
  };
  const country = provider.country as string | undefined;
  return rowsView(
    [
      { label: words.labels.title, value: text(record.title, reader) },
      { label: words.labels.kind, value: code(record.kind, reader.words.codes.kind) },
      {
        label: words.labels.setting,
        value: code(record.setting, reader.words.codes.setting),
        explained: settings[record.setting ?? ''],
      },
      { label: words.labels.term, value: text(record.term, reader) },
      { label: words.labels.provider, value: text(provider.name as Text, reader) },
      { label: words.labels.providerType, value: code(provider.type as string, reader.words.codes.providerType) },
      {
        label: words.labels.awardingBody,
        value: record.awardingBody ? text(awardingBody.name as Text, reader) : undefined,
      },
      { label: words.labels.issuerCountry, value: country && format.country(country, reader) },
      { label: words.labels.issuerRegion, value: provider.region ? isolated(provider.region) : undefined },
      { label: words.labels.countries, value: inline(record.countries, (value) => format.country(value, reader)) },
      { label: words.labels.regions, value: inline(record.regions, (region) => region) },
      { label: words.labels.certificate, value: code(certificate.format, words.codes.certificateFormat) },
      { label: words.labels.portfolio, value: yesNo(certificate.portfolio, words) },
      { label: words.labels.validity, value: certificate.validity && format.duration(certificate.validity, words) },
      { label: words.labels.renewal, value: text(certificate.renewal, reader) },
    ],
    reader,
  );
}

export function deliverySection({ record, words, reader }: Telling): TemplateResult {
  const { format: form, site, teacher, control } = record.delivery ?? {};
  return rowsView(
    [
      { label: words.labels.format, value: code(form, reader.words.codes.delivery) },
      { label: words.labels.site, value: codes(site, words.codes.site) },
      { label: words.labels.languages, value: inline(record.languages, (value) => format.language(value, reader)) },
      { label: words.labels.teacher, value: code(teacher, words.codes.teacher) },
      { label: words.labels.control, value: code(control, words.codes.control) },
      { label: words.labels.support, value: codes(record.support, words.codes.support) },
    ],
    reader,
  );
}

export function purposeSection({ record, words, reader }: Telling): TemplateResult {
  return rowsView(
    [
      { label: words.labels.functions, value: codes(record.functions, reader.words.codes.function) },
      { label: words.labels.purpose, value: text(record.purpose, reader) },
      { label: words.labels.aim, value: code(record.aim, words.codes.aim) },
      { label: words.labels.audience, value: list(record.audience, (group) => text(group, reader)) },
      { label: words.labels.scenarios, value: codes(record.scenarios, reader.words.codes.scenario) },
    ],
    reader,
  );
}

export function twinSection({ record, words, reader }: Telling): TemplateResult {
  return rowsView(
    [
      { label: words.labels.twinTransition, value: codes(record.twinTransition, reader.words.codes.twinTransition) },
      { label: words.labels.ecosystem, value: text(record.ecosystem, reader) },
      { label: words.labels.scope, value: code(record.scope, words.codes.reach) },
      { label: words.labels.response, value: code(record.response, words.codes.response) },
    ],
    reader,
  );
}
