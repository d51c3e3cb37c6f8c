using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace Tidemark.Storage;

/// <summary>
/// Statements of one connection, prepared once. Parameters are ?1, ?2, ... What runs many times a report (<see cref="Run"/>, <see cref="Scalar"/>) goes to
/// SQLite straight: binding values by number takes a fraction of the time that binding them by name does. What is asked while claims are read (<see cref="Scalar"/>,
/// <see cref="Rows"/>) may be asked by two threads.
/// </summary>
internal sealed class Statements(SqliteConnection connection) : IDisposable
{
    private readonly Lock _turn = new();
    private readonly Dictionary<string, sqlite3_stmt> _straight = new(StringComparer.Ordinal);
    private readonly Dictionary<string, SqliteCommand> _prepared = new(StringComparer.Ordinal);

    /// <summary>The row that the last insert made.</summary>
    internal long LastId => raw.sqlite3_last_insert_rowid(connection.Handle);

    /// <summary>Runs a statement.</summary>
    internal void Run(string sql, params ReadOnlySpan<object?> values)
    {
        var statement = Straight(sql, values);
        var code = raw.sqlite3_step(statement);
        Done(statement, code);
    }

    /// <summary>Runs a statement whose values are bound by the caller.</summary>
    internal void RunBound(string sql, Action<sqlite3_stmt> bind)
    {
        var statement = Straight(sql, []);
        bind(statement);
        Done(statement, raw.sqlite3_step(statement));
    }

    /// <summary>Runs a statement of which all values are whole numbers.</summary>
    internal void RunWhole(string sql, ReadOnlySpan<long> values)
    {
        var statement = Straight(sql, []);
        for (var i = 0; i < values.Length; i++)
        {
            raw.sqlite3_bind_int64(statement, i + 1, values[i]);
        }

        Done(statement, raw.sqlite3_step(statement));
    }

    /// <summary>All rows of a statement that runs many times a question.</summary>
    internal List<T> Rows<T>(string sql, Func<sqlite3_stmt, T> row, params ReadOnlySpan<object?> values)
    {
        lock (_turn)
        {
            var (statement, rows) = (Straight(sql, values), new List<T>(1));
            int code;
            while ((code = raw.sqlite3_step(statement)) == raw.SQLITE_ROW)
            {
                rows.Add(row(statement));
            }

            Done(statement, code);
            return rows;
        }
    }

    /// <summary>The first value of the answer, or null.</summary>
    internal object? Scalar(string sql, params ReadOnlySpan<object?> values)
    {
        lock (_turn)
        {
            var statement = Straight(sql, values);
            var code = raw.sqlite3_step(statement);
            var value = code == raw.SQLITE_ROW ? First(statement) : null;
            Done(statement, code);
            return value;
        }
    }

    /// <summary>All rows; the answer is read to its end at once, so statements may be used meanwhile.</summary>
    internal List<T> All<T>(string sql, Func<SqliteDataReader, T> row, params ReadOnlySpan<object?> values)
    {
        using var reader = Bound(sql, values).ExecuteReader();
        var all = new List<T>();
        while (reader.Read())
        {
            all.Add(row(reader));
        }

        return all;
    }

    /// <summary>Rows one at a time, by a statement of their own.</summary>
    internal IEnumerable<T> Stream<T>(string sql, Func<SqliteDataReader, T> row, object?[] values)
    {
        using var command = Make(sql, values);
        using var reader = command.ExecuteReader();
        while (reader.Read())
        {
            yield return row(reader);
        }
    }

    /// <summary>Rows one at a time, by a statement of their own; what a row lends (its bytes) is lent until the next.</summary>
    internal IEnumerable<T> Each<T>(string sql, Func<sqlite3_stmt, T> row, object?[] values)
    {
        using var statement = Prepared(sql);
        Bind(statement, values);
        int code;
        while ((code = raw.sqlite3_step(statement)) == raw.SQLITE_ROW)
        {
            yield return row(statement);
        }

        SqliteException.ThrowExceptionForRC(code == raw.SQLITE_DONE ? raw.SQLITE_OK : code, connection.Handle);
    }

    /// <summary>Runs a script of several statements.</summary>
    internal void Script(string sql)
    {
        using var command = connection.CreateCommand();
#pragma warning disable CA2100 // The scripts are constants of this assembly.
        command.CommandText = sql;
#pragma warning restore CA2100
        command.ExecuteNonQuery();
    }

    public void Dispose()
    {
        foreach (var command in _prepared.Values)
        {
            command.Dispose();
        }

        foreach (var statement in _straight.Values)
        {
            statement.Dispose();
        }

        _prepared.Clear();
        _straight.Clear();
    }

    private sqlite3_stmt Straight(string sql, ReadOnlySpan<object?> values)
    {
        if (!_straight.TryGetValue(sql, out var statement))
        {
            _straight[sql] = statement = Prepared(sql);
        }

        Bind(statement, values);
        return statement;
    }

    private sqlite3_stmt Prepared(string sql)
    {
        var code = raw.sqlite3_prepare_v2(connection.Handle, sql, out var statement);
        SqliteException.ThrowExceptionForRC(code, connection.Handle);
        return statement;
    }

    private void Bind(sqlite3_stmt statement, ReadOnlySpan<object?> values)
    {
        for (var i = 0; i < values.Length; i++)
        {
            SqliteException.ThrowExceptionForRC(Bind(statement, i + 1, values[i]), connection.Handle);
        }
    }

    private static int Bind(sqlite3_stmt statement, int number, object? value) => value switch
    {
        null => raw.sqlite3_bind_null(statement, number),
        int whole => raw.sqlite3_bind_int64(statement, number, whole),
        long whole => raw.sqlite3_bind_int64(statement, number, whole),
        double real => raw.sqlite3_bind_double(statement, number, real),
        string text => raw.sqlite3_bind_text(statement, number, text),
        byte[] bytes => raw.sqlite3_bind_blob(statement, number, bytes),
        _ => throw new ArgumentException($"a column holds no {value.GetType().Name}", nameof(value)),
    };

    private static object? First(sqlite3_stmt statement) => raw.sqlite3_column_type(statement, 0) switch
    {
        raw.SQLITE_INTEGER => raw.sqlite3_column_int64(statement, 0),
        raw.SQLITE_FLOAT => raw.sqlite3_column_double(statement, 0),
        raw.SQLITE_TEXT => raw.sqlite3_column_text(statement, 0).utf8_to_string(),
        raw.SQLITE_BLOB => raw.sqlite3_column_blob(statement, 0).ToArray(),
        _ => null,
    };

    /// <summary>Makes the statement ready for its next use and throws what SQLite complained of.</summary>
    private void Done(sqlite3_stmt statement, int code)
    {
        if (code is raw.SQLITE_ROW or raw.SQLITE_DONE)
        {
            raw.sqlite3_reset(statement);
            return;
        }

        try
        {
            SqliteException.ThrowExceptionForRC(code, connection.Handle);
        }
        finally
        {
            raw.sqlite3_reset(statement);
        }
    }

    private SqliteCommand Bound(string sql, ReadOnlySpan<object?> values)
    {
        if (!_prepared.TryGetValue(sql, out var command))
        {
            _prepared[sql] = command = Make(sql, values);
            return command;
        }

        for (var i = 0; i < values.Length; i++)
        {
            command.Parameters[i].Value = values[i] ?? DBNull.Value;
        }

        return command;
    }

    private SqliteCommand Make(string sql, ReadOnlySpan<object?> values)
    {
        var command = connection.CreateCommand();
#pragma warning disable CA2100 // Statements are put together from constants of this assembly; values are always parameters.
        command.CommandText = sql;
#pragma warning restore CA2100
        for (var i = 0; i < values.Length; i++)
        {
            command.Parameters.AddWithValue($"?{i + 1}", values[i] ?? DBNull.Value);
        }

        return command;
    }
}
