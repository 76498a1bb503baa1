package fanvalue

import (
	"strings"

	"github.com/tandem-lang/tandem/internal/lazy"
)

// mimeExtensions are the extensions of names of files, by the type of what is in them. Texts are in UTF-8 where the type says so.
var mimeExtensions = [...]struct{ typ, extensions string }{
	{"text/plain; charset=utf-8", "as apidoc c cpp cs fan fandoc fansym fog h log properties props text txt"},
	{"text/plain", "java"},
	{"text/html; charset=utf-8", "htm html"},
	{"text/css; charset=utf-8", "css"},
	{"text/javascript; charset=utf-8", "js"},
	{"text/markdown; charset=utf-8", "markdown md"},
	{"text/xml; charset=utf-8", "obix xml"},
	{"text/csv", "csv"},
	{"text/calendar", "ics"},
	{"text/tab-separated-values", "tsv"},
	{"text/turtle", "ttl"},
	{"text/trio; charset=utf-8", "trio"},
	{"text/xeto; charset=utf-8", "xeto"},
	{"text/zinc; charset=utf-8", "zinc"},
	{"image/gif", "gif"},
	{"image/jpeg", "jpeg jpg"},
	{"image/png", "png"},
	{"image/svg+xml; charset=utf-8", "svg"},
	{"image/tiff", "tiff"},
	{"image/webp", "webp"},
	{"image/x-icon", "ico"},
	{"audio/mpeg3", "mp3"},
	{"audio/ogg", "oga ogg"},
	{"audio/wav", "wav"},
	{"video/mp4", "mp4"},
	{"video/mpeg", "mpeg"},
	{"video/ogg", "ogv"},
	{"font/otf", "otf"},
	{"font/ttf", "ttf"},
	{"font/woff", "woff"},
	{"font/woff2", "woff2"},
	{"application/atom+xml", "atom"},
	{"application/java", "class"},
	{"application/json", "json map"},
	{"application/ld+json", "jsonld"},
	{"application/msword", "doc"},
	{"application/octet-stream", "dump exe"},
	{"application/pdf", "pdf"},
	{"application/rss+xml", "rss"},
	{"application/vnd.ms-excel", "xls"},
	{"application/vnd.ms-powerpoint", "ppt"},
	{"application/vnd.openxmlformats-officedocument.presentationml.presentation", "pptx"},
	{"application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", "xlsx"},
	{"application/vnd.openxmlformats-officedocument.wordprocessingml.document", "docx"},
	{"application/wasm", "wasm"},
	{"application/x-gtar", "gtar"},
	{"application/x-gzip", "gz gzip"},
	{"application/x-shockwave-flash", "swf"},
	{"application/x-tar", "tar"},
	{"application/xhtml+xml", "xhtml"},
	{"application/zip", "pod zip"},
}

var mimeByExtOnce lazy.Value[map[string]string]

func makeMimeByExt() map[string]string {
	list := map[string]string{}
	for _, row := range mimeExtensions {
		for ext := range strings.FieldsSeq(row.extensions) {
			list[ext] = row.typ
		}
	}
	return list
}

// MimeForExt returns the text of MimeType.forExt, "" for null. The case of letters does not count.
func MimeForExt(ext string) string { return mimeByExtOnce.Get(makeMimeByExt)[StrLower(ext)] }
