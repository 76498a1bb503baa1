** Methods of sys::Locale.
internal class LocaleRun
{
  ** What a locale has for keys of the pod sys; null where it has nothing.
  static Str?[] texts(Str[] keys, Locale locale)
  {
    pod := Pod.find("sys")
    return keys.map |Str key->Str?| { Env.cur.locale(pod, key, null, locale) }
  }
}
