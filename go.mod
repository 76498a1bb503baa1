module github.com/tandem-lang/tandem

go 1.26
