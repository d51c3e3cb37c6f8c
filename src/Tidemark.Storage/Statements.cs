using Microsoft.Data.Sqlite;

namespace Tidemark.Storage;

/// <summary>Statements of one connection, prepared once. Parameters are ?1, ?2, ...</summary>
internal sealed class Statements(SqliteConnection connection) : IDisposable
{
    private readonly Dictionary<string, SqliteCommand> _prepared = new(StringComparer.Ordinal);

    /// <summary>The row that the last insert made.</summary>
    internal long LastId => (long)Scalar("SELECT last_insert_rowid()")!;

    /// <summary>Runs a statement.</summary>
    /// <returns>The number of rows that changed.</returns>
    internal int Run(string sql, params ReadOnlySpan<object?> values) => Bound(sql, values).ExecuteNonQuery();

    /// <summary>The first value of the answer, or null.</summary>
    internal object? Scalar(string sql, params ReadOnlySpan<object?> values) => Bound(sql, values).ExecuteScalar() is var value and not DBNull ? value : null;

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

        _prepared.Clear();
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
