using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace FrontDoor.Core.Storage.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class TopicsAndKeeping : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            // Columns go by SQLite's own statement: no table is rebuilt, and all of it is one transaction. No page wrote topics before; the shipped ones are added at the start, in the new shape.
            migrationBuilder.Sql("DELETE FROM \"Topics\";");

            migrationBuilder.Sql("ALTER TABLE \"Topics\" DROP COLUMN \"Answer\";");

            migrationBuilder.Sql("ALTER TABLE \"Topics\" DROP COLUMN \"CallFirst\";");

            migrationBuilder.Sql("ALTER TABLE \"Topics\" DROP COLUMN \"EnglishName\";");

            migrationBuilder.RenameColumn(
                name: "Questions",
                table: "Topics",
                newName: "Content");

            migrationBuilder.AddColumn<long>(
                name: "DoneAt",
                table: "ErasureWishes",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.AddColumn<long>(
                name: "ErasedAt",
                table: "Cases",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.AddColumn<long>(
                name: "RestrictedAt",
                table: "Cases",
                type: "INTEGER",
                nullable: true);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropColumn(
                name: "DoneAt",
                table: "ErasureWishes");

            migrationBuilder.DropColumn(
                name: "ErasedAt",
                table: "Cases");

            migrationBuilder.DropColumn(
                name: "RestrictedAt",
                table: "Cases");

            migrationBuilder.RenameColumn(
                name: "Content",
                table: "Topics",
                newName: "Questions");

            migrationBuilder.AddColumn<string>(
                name: "Answer",
                table: "Topics",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "CallFirst",
                table: "Topics",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "EnglishName",
                table: "Topics",
                type: "TEXT",
                nullable: false,
                defaultValue: "");
        }
    }
}
