<?php
/**
 * Words, numbers and dates in the language of one element, which need not be that of the site.
 *
 * WordPress itself switches only to languages that the site has installed, so the plugin's own translations are put in the place of
 * those of the site for as long as something is said.
 *
 * @package KpiElements
 */

namespace KpiElements;

defined('ABSPATH') || exit();

/** The locale of the plugin's words, by the beginning of a language as HTML writes it. */
const SPOKEN = [
    'en' => 'en_US',
    'nb' => 'nb_NO',
    'no' => 'nb_NO',
    'zh-tw' => 'zh_TW',
    'zh-hk' => 'zh_TW',
    'zh-mo' => 'zh_TW',
    'zh-hant' => 'zh_TW',
    'zh' => 'zh_CN',
];

/** The locale of the words in a language; null where the plugin does not have it. */
function spoken_locale(string $lang): ?string {
    foreach (SPOKEN as $beginning => $locale) {
        if (preg_match("/^$beginning(-[a-z0-9]+)*$/iD", $lang)) {
            return $locale;
        }
    }
    return null;
}

/**
 * What a function says in the language of an element; in that of the site where the plugin does not have it, or where it is the same.
 *
 * @param string $lang As HTML writes it.
 */
function in_language(string $lang, callable $say) {
    $locale = spoken_locale($lang);
    if (null === $locale || is_language_of_site($locale)) {
        return $say();
    }
    global $l10n;
    $words = $l10n['kpi-elements'] ?? null;
    $around = speech();
    speech(compact('lang', 'locale'));
    $l10n['kpi-elements'] = translations($locale); // phpcs:ignore WordPress.WP.GlobalVariablesOverride -- put back below
    try {
        return $say();
    } finally {
        speech($around);
        unset($l10n['kpi-elements']); // it may be a reference to what other plugins have, too
        if (null !== $words) {
            $l10n['kpi-elements'] = $words; // phpcs:ignore WordPress.WP.GlobalVariablesOverride -- as it was
        }
    }
}

/** Whether the site speaks the language of a locale, perhaps as another country does. */
function is_language_of_site(string $locale): bool {
    $site = determine_locale();
    return substr($site, 0, 2) === substr($locale, 0, 2) && language_of($site) === language_of($locale);
}

/** The plugin's own words in a locale; those that it is written in are English. */
function translations(string $locale): \MO {
    static $known = [];
    if (!isset($known[$locale])) {
        require_once ABSPATH . WPINC . '/pomo/mo.php';
        $known[$locale] = new \MO();
        $file = dirname(FILE) . "/languages/kpi-elements-$locale.mo";
        is_readable($file) && $known[$locale]->import_from_file($file);
    }
    return $known[$locale];
}

/**
 * The language that is spoken now instead of that of the site, or null; with an argument it is another one from now on.
 *
 * @return array{lang: string, locale: string}|null
 */
function speech(?array ...$now): ?array {
    static $speech = null;
    return $now ? ($speech = $now[0]) : $speech;
}

/** The language for a reader who is told something else around it: as HTML writes it, or nothing where it goes without saying. */
function words_lang(string $lang): string {
    if (is_feed()) {
        return null === spoken_locale($lang) || is_language_of_site(spoken_locale($lang)) ? '' : $lang;
    }
    // The tag says a language that its words are not in.
    return '' === $lang || null !== spoken_locale($lang) ? '' : get_bloginfo('language');
}
