/** Words that an SDK cannot use as the name of a method or of a resource, by the language that minds. */
const reserved: Record<string, string> = {
  JavaScript: `arguments await break case catch class const continue debugger default delete do else enum eval export extends false
    finally for function if implements import in instanceof interface let new null package private protected public return static
    super switch this throw true try typeof var void while with yield
    constructor prototype then catch finally to_string to_json to_locale_string value_of has_own_property is_prototype_of
    property_is_enumerable`,
  Python: `and as assert async await break class continue def del elif else except false finally for from global if import in is
    lambda none nonlocal not or pass raise return self true try while with yield`,
  PHP: `abstract and array as bool break callable case catch class clone const continue declare default die do echo else elseif
    empty enddeclare endfor endforeach endif endswitch endwhile enum eval exit extends false final finally float fn for foreach
    function global goto if implements include include_once instanceof insteadof int interface isset iterable match mixed namespace
    never new null object or parent print private protected public readonly require require_once return self static string switch
    throw trait true try unset use var void while xor yield`,
  Go: `break case chan const continue default defer else fallthrough for func go goto if import interface map package range return
    select struct switch type var`,
};

const languages = new Map<string, string>();
for (const [language, words] of Object.entries(reserved)) {
  for (const word of words.split(/\s+/)) {
    const known = languages.get(fold(word));
    if (!known?.includes(language)) languages.set(fold(word), known ? `${known}, ${language}` : language);
  }
}

/** The languages in which a segment of an operationId is taken; undefined when it is free. `list` is legal as a member in all. */
export function reservedIn(segment: string): string | undefined {
  return languages.get(fold(segment));
}

/** One name for all that differ only in case and word breaks: PHP ignores case, and each SDK has a case of its own. */
export function fold(name: string): string {
  return name.replaceAll(/[._]/g, '').toLowerCase();
}
