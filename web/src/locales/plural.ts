/** Plural forms by the language's own rules. English, German and Spanish need no more than `one` and `other` here. */
export interface Forms {
  one: string;
  other: string;
}

export function pluralIn(language: string): (count: number, forms: Forms) => string {
  const rules = new Intl.PluralRules(language);
  const number = new Intl.NumberFormat(language);
  return (count, forms) => {
    const form = rules.select(count) === 'one' ? forms.one : forms.other;
    return form.replace('#', number.format(count));
  };
}
