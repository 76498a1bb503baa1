package drivers

import (
	databasesql "database/sql"
	"fmt"
	"net"
	"net/url"
	"strconv"
	"strings"

	"github.com/go-sql-driver/mysql"
	"github.com/lib/pq"

	"github.com/tandem-lang/tandem/internal/rt/fan"
	"github.com/tandem-lang/tandem/internal/rt/fanlib/sql"
	"github.com/tandem-lang/tandem/internal/value/fantime"
)

// address is what a JDBC address of a server holds.
type address struct {
	host     string
	port     int
	database string
	params   url.Values
	sql.Credentials
}

// server reads an address behind its scheme: //host:port/database?name=value&…, where all but the database may be missing.
func server(rest string, port int, c sql.Credentials) (a address, err error) {
	a = address{host: "localhost", port: port, Credentials: c}
	rest, query, _ := strings.Cut(rest, "?")
	if a.params, err = url.ParseQuery(query); err != nil {
		return a, fmt.Errorf("Malformed database URL: %w", err) //lint:ignore ST1005 the words of the reference's drivers
	}
	if behind, ok := strings.CutPrefix(rest, "//"); ok {
		var name string
		name, rest, _ = strings.Cut(behind, "/")
		if name != "" {
			a.host = name
			if host, digits, err := net.SplitHostPort(name); err == nil {
				if a.port, err = strconv.Atoi(digits); err != nil || a.port < 0 || a.port > 0xffff {
					return a, fmt.Errorf("Malformed database URL: port %q", digits) //lint:ignore ST1005 likewise
				}
				a.host = host
			}
		}
	}
	if a.database, err = url.PathUnescape(rest); err != nil {
		return a, fmt.Errorf("Malformed database URL: %w", err) //lint:ignore ST1005 likewise
	}
	if !c.Given {
		a.User, a.Password = a.params.Get("user"), a.params.Get("password")
	}
	return a, nil
}

// mayConnect asks whether the program may connect to a server.
func mayConnect(t *fan.Thread, a address) (network string, err error) {
	network = net.JoinHostPort(strings.Trim(a.host, "[]"), strconv.Itoa(a.port))
	return network, t.Runtime().Host().AllowNet("connect", "tcp", network)
}

// wallText writes a moment as a clock in its zone shows it.
func wallText(m fantime.Moment) (string, error) { return m.Format("YYYY-MM-DD hh:mm:ss.FFF") }

func mysqlDialect() *sql.Dialect {
	return &sql.Dialect{
		Product: "MySQL", Driver: "Go-MySQL-Driver", Module: "github.com/go-sql-driver/mysql",
		MostName: 64, Moment: wallText, KindOf: mysqlKind,
		WallClock: func(string) bool { return true },
		Version:   "select version()",
		Tables:    "select table_name from information_schema.tables where table_schema = database()",
		Columns:   "select column_name, upper(data_type) from information_schema.columns where table_schema = database() and table_name = ? order by ordinal_position",
	}
}

// mysqlKind is by the names that the driver has for types. Numbers of one bit are Bool.
func mysqlKind(name string) sql.Kind {
	switch name = strings.TrimPrefix(name, "UNSIGNED "); name {
	case "TINYINT", "SMALLINT", "MEDIUMINT", "INT", "BIGINT":
		return sql.KindInt
	case "FLOAT", "DOUBLE":
		return sql.KindFloat
	case "DECIMAL":
		return sql.KindDecimal
	case "BIT":
		return sql.KindBool
	case "BINARY", "VARBINARY", "BLOB", "TINYBLOB", "MEDIUMBLOB", "LONGBLOB", "GEOMETRY":
		return sql.KindBuf
	case "DATETIME", "TIMESTAMP":
		return sql.KindDateTime
	case "DATE", "YEAR":
		return sql.KindDate
	case "TIME":
		return sql.KindTime
	}
	return sql.KindStr
}

// mysqlTLS are the driver's words for the values of JDBC's parameter sslMode.
func mysqlTLS(mode string) (string, error) {
	switch strings.ToUpper(mode) {
	case "", "PREFERRED":
		return "preferred", nil
	case "DISABLED":
		return "false", nil
	case "REQUIRED":
		return "skip-verify", nil
	case "VERIFY_CA", "VERIFY_IDENTITY":
		return "true", nil
	}
	return "", fmt.Errorf("sslMode is none of DISABLED, PREFERRED, REQUIRED, VERIFY_CA and VERIFY_IDENTITY: %q", mode)
}

func openMySQL(t *fan.Thread, rest string, c sql.Credentials) (*sql.Opened, error) {
	a, err := server(rest, 3306, c)
	if err != nil {
		return nil, err
	}
	network, err := mayConnect(t, a)
	if err != nil {
		return nil, err
	}
	cfg := mysql.NewConfig()
	cfg.Net, cfg.Addr, cfg.DBName, cfg.User, cfg.Passwd = "tcp", network, a.database, a.User, a.Password
	cfg.Logger = silent{}
	cfg.MultiStatements = a.params.Get("allowMultiQueries") == "true"
	cfg.ClientFoundRows = a.params.Get("useAffectedRows") != "true"
	if cfg.TLSConfig, err = mysqlTLS(a.params.Get("sslMode")); err != nil {
		return nil, err
	}
	if a.params.Get("useSSL") == "false" {
		cfg.TLSConfig = "false"
	}
	connector, err := mysql.NewConnector(cfg)
	if err != nil {
		return nil, err
	}
	return &sql.Opened{Dialect: mysqlDialect(), Connector: connector}, nil
}

// silent takes what the driver has to say besides its errors.
type silent struct{}

// Print is of mysql.Logger.
func (silent) Print(...any) {}

func postgresDialect() *sql.Dialect {
	return &sql.Dialect{
		Product: "PostgreSQL", Driver: "pq", Module: "github.com/lib/pq",
		Numbered: true, Returning: true, MostName: 63, LowerTypes: true, Arrays: func(items any) any { return pq.Array(items) }, ParseArray: parseArray, KindOf: postgresKind,
		Moment:    func(m fantime.Moment) (string, error) { return m.Format("YYYY-MM-DD hh:mm:ss.FFFz") },
		WallClock: func(name string) bool { return name == "TIMESTAMP" },
		Version:   "show server_version",
		Tables:    "select table_name from information_schema.tables",
		Columns:   "select column_name, upper(udt_name) from information_schema.columns where table_name = $1 order by ordinal_position",
	}
}

func parseArray(text string) (items []databasesql.NullString, err error) {
	err = pq.Array(&items).Scan(text)
	return items, err
}

func postgresKind(name string) sql.Kind {
	switch name {
	case "TEXT", "VARCHAR", "BPCHAR", "CHAR", "NAME":
		return sql.KindStr
	case "BOOL", "BIT":
		return sql.KindBool
	case "INT2", "INT4", "INT8", "OID":
		return sql.KindInt
	case "FLOAT4", "FLOAT8", "MONEY":
		return sql.KindFloat
	case "NUMERIC":
		return sql.KindDecimal
	case "BYTEA":
		return sql.KindBuf
	case "TIMESTAMP", "TIMESTAMPTZ":
		return sql.KindDateTime
	case "DATE":
		return sql.KindDate
	case "TIME", "TIMETZ":
		return sql.KindTime
	}
	if strings.HasPrefix(name, "_") {
		return sql.KindList
	}
	return sql.KindOther
}

func openPostgres(t *fan.Thread, rest string, c sql.Credentials) (*sql.Opened, error) {
	a, err := server(rest, 5432, c)
	if err != nil {
		return nil, err
	}
	if _, err = mayConnect(t, a); err != nil {
		return nil, err
	}
	mode := a.params.Get("sslmode")
	if mode == "" {
		mode = "prefer"
	}
	cfg := pq.Config{Host: strings.Trim(a.host, "[]"), Port: uint16(a.port), Database: a.database, User: a.User, Password: a.Password, SSLMode: pq.SSLMode(mode)}
	connector, err := pq.NewConnectorConfig(cfg)
	if err != nil {
		return nil, err
	}
	return &sql.Opened{Dialect: postgresDialect(), Connector: connector}, nil
}
