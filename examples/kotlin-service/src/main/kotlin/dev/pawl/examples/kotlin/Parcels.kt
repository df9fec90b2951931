package dev.pawl.examples.kotlin

import dev.pawl.runtime.Migrator
import javax.sql.DataSource

/** A service that migrates its database before it works. */
class Parcels(private val database: DataSource) {

    init {
        Migrator.builder(database).build().up()
    }

    fun send(address: String): Long =
        database.connection.use { connection ->
            connection.prepareStatement("INSERT INTO parcels (address) VALUES (?) RETURNING id").use { statement ->
                statement.setString(1, address)
                statement.executeQuery().use { rows ->
                    rows.next()
                    rows.getLong("id")
                }
            }
        }
}
